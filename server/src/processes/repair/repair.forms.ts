import { label } from '../../directory/labels.ts';
import {
  choice,
  form,
  instant,
  optional,
  photos,
  satisfaction,
  staffMember,
  team,
  unlessChanged,
  words,
} from '../fields.ts';
import { holdForm, promiseOf } from '../waiting.ts';

const urgency = choice({
  label: label('紧急程度', 'Urgency'),
  help: label('困梯、燃气、爆管、停电为紧急', 'Trapped in a lift, gas, burst pipe, no power: urgent'),
  of: { normal: label('一般', 'Normal'), urgent: label('紧急', 'Urgent') },
  default: 'normal',
});

const area = choice({
  label: label('区域', 'Area'),
  of: { inHouse: label('室内', 'At home'), publicArea: label('公共区域', 'Public area') },
  default: 'inHouse',
});

const category = choice({
  label: label('报修类型', 'Kind of fault'),
  of: {
    water: label('给排水', 'Water and drains'),
    electricity: label('电气', 'Electricity'),
    gas: label('燃气', 'Gas'),
    lift: label('电梯', 'Lift'),
    doorsWindows: label('门窗', 'Doors and windows'),
    wallsRoof: label('墙面屋面', 'Walls and roof'),
    appliances: label('家电', 'Appliances'),
    other: label('其他', 'Other'),
  },
  default: 'other',
});

export const opening = form({
  urgency: optional(urgency),
  area: optional(area),
  category: optional(category),
});

export const reclassifyForm = form({
  urgency: optional(unlessChanged(urgency)),
  area: optional(unlessChanged(area)),
  category: optional(unlessChanged(category)),
});

export const assignForm = form({
  assigneeId: optional(staffMember({ label: label('派给', 'To whom') })),
  teamId: optional(team({ label: label('班组', 'Team') })),
  note: optional(words({ label: label('说明', 'Note'), max: 500 })),
});

export const reasonForm = form({
  reason: choice({
    label: label('原因', 'Reason'),
    of: {
      notMyTrade: label('不属本工种', 'Not my trade'),
      busy: label('手上有急单', 'Busy with something urgent'),
      wrongPlace: label('地址有误', 'Wrong address'),
      customerWithdrew: label('客户取消', 'The customer withdrew'),
      duplicate: label('重复报修', 'Reported twice'),
      other: label('其他', 'Other'),
    },
  }),
  note: optional(words({ label: label('说明', 'Note'), max: 500 })),
});

export const holdRepairForm = holdForm(
  choice({
    label: label('挂起原因', 'Why it must wait'),
    of: {
      residentAway: label('住户不在', 'Resident away'),
      residentAsked: label('住户要求改期', 'Resident asked for another time'),
      weather: label('天气原因', 'Weather'),
    },
  }),
);

/** An outside firm or a supplier works for us: the customer's clocks go on, and everybody sees who has it. */
export const sendOutForm = form({
  outsideFor: choice({
    label: label('交出事由', 'What for'),
    of: {
      parts: label('订购配件', 'Parts ordered'),
      firm: label('外委单位维修', 'Repair by a contracted firm'),
      warranty: label('保修单位维修', "Repair under the developer's warranty"),
    },
  }),
  outsideFirm: words({ label: label('单位名称', 'Which firm'), max: 120 }),
  outsideUntil: optional(
    instant({ label: label('对方答应的时间', 'When they said they would come or deliver') }),
  ),
  note: optional(words({ label: label('说明', 'Note'), max: 500 })),
});

export const promises = promiseOf({
  response: label('上门', 'On site'),
  finish: label('修好', 'Finished'),
});

export const finishForm = form({
  result: words({ label: label('处理结果', 'What was done') }),
  materials: optional(words({ label: label('用料', 'Materials'), max: 500 })),
  photos: optional(photos({ label: label('完工照片', 'Photos') })),
});

export const confirmForm = form({
  satisfaction: satisfaction(label('满意度', 'Satisfaction')),
  note: optional(words({ label: label('客户的话', "The resident's words"), max: 1000 })),
});

export const reopenForm = form({
  reason: choice({
    label: label('哪里不满意', 'What was wrong'),
    of: {
      notFixed: label('没有修好', 'Not repaired'),
      cameBack: label('又坏了', 'Broken again'),
      newDamage: label('造成新的损坏', 'New damage'),
      behaviour: label('服务态度', 'Behaviour'),
      other: label('其他', 'Other'),
    },
  }),
  note: optional(words({ label: label('说明', 'Note'), max: 1000 })),
});
