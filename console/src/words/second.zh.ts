/** What needs two people. */
export const second = {
  needs:
    '这一步需要第二人同意（{{roles}}）。提交后 24 小时内须经另一人同意，同意后才执行；期间时限照常计算。',
  ask: '提交申请：{{label}}',
  asked: '已提交申请，等待第二人同意',
  waits: '等待第二人同意',
  by: '{{name}} 于 {{time}} 申请',
  until: '{{time}} 前有效',
  approvedBy: '第二人：{{name}}',
  title: '等待您同意',
  mine: '我的申请',
  approve: '同意',
  decline: '不同意',
  withdraw: '撤回',
  download: '下载（一次）',
  downloadUntil: '{{time}} 前可下载',
  decided: '{{name}}，{{time}}',
  reason: '不同意的原因',
  reasonMissing: '请填写不同意的原因',
  sure: '确定同意“{{label}}”？您与申请人一起对此负责，会记入记录。',
  done: '已处理',
};
