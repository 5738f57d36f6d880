import { type Label, label } from '../../directory/labels.ts';
import type { ImportState, Layout } from './imports.queries.ts';

export const layoutLabels: Record<Layout, Label> = {
  ours: label('本系统模板', 'Our template'),
  peer: label('其他系统的表', "Another system's workbook"),
};

export const stateLabels: Record<ImportState, Label> = {
  checking: label('检查中', 'Being checked'),
  checked: label('已检查，待导入', 'Checked, waiting'),
  applying: label('导入中', 'Being brought in'),
  applied: label('已导入', 'Brought in'),
  refused: label('无法读取', 'Cannot be read'),
  failed: label('未完成', 'Given up'),
  cancelled: label('已取消', 'Cancelled'),
};
