import { type CodesOf, defineErrors } from '../../platform/errors/catalogue.ts';

export const exchangeErrors = defineErrors({
  'import.noWorkbook': {
    status: 415,
    zh: '这不是 Excel 工作簿（.xlsx）。文本或 CSV 文件请先用 Excel 打开，另存为 .xlsx。',
    en: 'This is no Excel workbook (.xlsx). Open a text or CSV file in Excel and save it as .xlsx.',
  },
  'import.oldWorkbook': {
    status: 415,
    zh: '这是旧格式的 Excel 文件（.xls），请另存为 .xlsx 后再上传。',
    en: 'This is an old Excel file (.xls); save it as .xlsx and send that.',
  },
  'import.encryptedWorkbook': {
    status: 415,
    zh: '这个工作簿设有打开密码，读不了。请去掉密码后再上传。',
    en: 'This workbook has a password to open it; take the password off and send it again.',
  },
  'import.workbookWithMacros': {
    status: 415,
    zh: '这个工作簿带有宏，不接收。请另存为不带宏的 .xlsx。',
    en: 'This workbook carries macros and is not taken; save it as .xlsx without macros.',
  },
  'import.brokenWorkbook': {
    status: 400,
    zh: '工作簿已损坏，读不下去。请用 Excel 打开后另存一份再上传。',
    en: 'The workbook is damaged; open it in Excel, save a copy and send that.',
  },
  'import.workbookTooLarge': {
    status: 413,
    zh: '工作簿展开后太大（超过 {limit}），已停止读取。请拆成几份，或删去空白的行和格式。',
    en: 'The workbook grows beyond {limit} when opened; reading was stopped. Split it, or delete blank rows and formats.',
  },
  'import.unknownLayout': {
    status: 400,
    zh: '认不出这个工作簿：没有“房屋”“住户”表，也不是可识别的其他系统的表。请下载模板对照。',
    en: 'This workbook is not recognised: it has no sheet 房屋 or 住户, nor those of another system we read. See the template.',
  },
  'import.wrongState': {
    status: 409,
    zh: '这份导入现在是“{state}”，不能这样做。',
    en: 'This import is "{state}" now; that cannot be done.',
  },
  'import.hasRefusedRows': {
    status: 409,
    zh: '有 {count} 行有问题。请改好后重新上传，或选择只导入没有问题的行。',
    en: '{count} rows have problems. Mend them and send the workbook again, or import the good rows only.',
  },
});

declare module '../../platform/errors/catalogue.ts' {
  interface ErrorCodes extends CodesOf<typeof exchangeErrors> {}
}
