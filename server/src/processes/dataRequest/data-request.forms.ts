import { label } from '../../directory/labels.ts';
import { choice, form, optional, words } from '../fields.ts';

export const opening = form({
  kind: optional(
    choice({
      label: label('要求', 'What is asked'),
      help: label('更正、删除也可以先查阅再决定', 'Correcting or erasing may well begin with a look'),
      of: {
        access: label('查阅', 'See'),
        copy: label('复制', 'Copy'),
        correct: label('更正、补充', 'Correct or complete'),
        anonymise: label('删除（匿名化）', 'Erase (anonymise)'),
      },
      default: 'access',
    }),
  ),
});

export const checkIdentityForm = form({
  how: choice({
    label: label('怎样核验的', 'How it was checked'),
    help: label(
      '只记核验方式；不要留证件照片或复印件',
      'Note how only; keep no picture or copy of any document',
    ),
    of: {
      inPerson: label('本人到场，看过证件原件', 'In person, original document seen'),
      callBack: label('回拨档案里的号码', 'Called back on the number on file'),
      signedIn: label('本人登录后提出', 'Asked while signed in'),
      agent: label('代理人，看过委托书和双方证件', 'An agent: authority and both documents seen'),
      relative: label('逝者近亲属，看过亲属关系证明', 'Next of kin of somebody who has died: proof seen'),
    },
  }),
  note: optional(words({ label: label('说明', 'Note'), max: 500 })),
});

export const noteForm = form({
  note: optional(words({ label: label('给客户的话', 'Words for whoever asked'), max: 1000 })),
});

export const answerForm = form({
  answer: words({ label: label('更正了什么', 'What was corrected'), max: 2000 }),
});

export const anonymiseForm = form({
  recentFiles: optional(
    choice({
      label: label('结束不满三年的工单', 'Cases that ended less than three years ago'),
      help: label(
        '三年内可能有争议，文字是凭据（民法典第188条）',
        'For three years their words may be evidence (Civil Code art. 188)',
      ),
      of: {
        wait: label('有的话先不抹去', 'Where there are any, do not erase yet'),
        erase: label('已确认没有争议，一并抹去', 'No dispute: erase them too'),
      },
      default: 'wait',
    }),
  ),
});

export const refuseForm = form({
  reason: choice({
    label: label('理由', 'Reason'),
    of: {
      notIdentified: label('身份无法核实', 'Identity could not be confirmed'),
      lawfulDuty: label('法律规定必须保存', 'The law demands that it is kept'),
      contract: label('履行现有合同所必需', 'Needed for a contract that is running'),
      dispute: label('正在处理或可能发生争议', 'A dispute is running or likely'),
      othersRights: label('会泄露他人的个人信息', "Would disclose other people's data"),
      notHeld: label('我们没有这些信息', 'We hold no such data'),
    },
  }),
  words: words({ label: label('向客户怎么说明', 'What the person is told'), max: 2000 }),
});
