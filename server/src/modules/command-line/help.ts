import { grantedRoles } from '../../directory/roles.ts';
import type { Process } from '../../kernel/define-process.ts';
import { fields } from '../import/columns.ts';
import type { Language } from './terminal.ts';

/** What `help` prints; the lists in it come from the code that uses them. */
export function helpLines(language: Language, processes: readonly Process[]): string[] {
  const able = processes
    .filter((process) => process.history)
    .map((process) => `${process.key} (${process.label[language]})`)
    .join(', ');
  const text = language === 'zh' ? chinese : english;
  return text
    .replace('{processes}', able)
    .replace('{fields}', fields.join(', '))
    .replace('{roles}', grantedRoles.join(', '))
    .split('\n');
}

const chinese = `npm run nuanju -- 命令 …

import cases 文件 --source 来源 --project 项目代码 --process 流程
    导入历史工单（jsonl、csv、xlsx），保留原来的时间；可重复运行，已有的不再导入。
    历史不启动任何时限，也不通知任何人。
    流程：{processes}
    --map 字段=列名     列名认不出时指明，可多次；字段：{fields}
    --format 格式       文件名看不出格式时：jsonl、csv 或 xlsx
    --dry-run           只检查，不写入
    --report 文件.csv   每一行的结果
    --json 文件         汇总与时钟数字

import archives 文件 --project 项目代码
    检查房屋和住户的工作簿（本系统模板，或其他系统的表），指出哪张表哪一行哪一列有问题。
    --apply all         全部没有问题才导入
    --apply good        只导入没有问题的行；可重复运行，已有的不再新增

export houses|persons 文件 --project 项目代码
    导出为工作簿，电话和证件号打码；改好后可以再导入。

user add --username 用户名 --name 姓名 --project 项目代码 --role 岗位
    添加员工；密码自动生成并显示一次，或用 --password-stdin 从标准输入读取。
    岗位：{roles}

user invite --username 用户名 [--name 姓名 --project 项目代码 --role 岗位] [--lost-phone]
    给出一个链接，本人用它自己设置密码：一次有效，72 小时内。带姓名、项目和岗位时先添加员工；
    --lost-phone 另外取消其两步登录（手机丢失时）。

retention
    各类数据保存多久、有多少已经到期；什么也不改。每晚三点以后服务会自动清理。
    --apply             现在就清理，不等到晚上

anonymised list 文件
    写下所有已匿名客户的编号（没有姓名）；和备份一起定期做，放在备份之外。
anonymised replay 文件
    恢复旧备份之后，把名单上的客户重新匿名化。

keys rotate --by 用户名 --and 用户名
    生成新密钥并用它重新封存全部号码；服务照常运行，中断后再运行就接着做。
    两位都须是系统管理员，各自输入密码。
keys retire --by 用户名 --and 用户名
    确认没有任何号码还用着旧密钥之后，去掉旧密钥。

verify
    核对全部工单的事件链：任何一条事件、文字被改动都会指出来。

help
    显示本页。

命令连接正在运行的服务（DATA_DIR）或 DATABASE_URL；都没有时自己启动 DATA_DIR 里的数据库，结束后关闭。`;

const english = `npm run nuanju -- COMMAND …

import cases FILE --source NAME --project CODE --process PROCESS
    Brings in the cases of an earlier system (jsonl, csv, xlsx) with the times they had; may be run again, what is
    known stays as it is. History starts no clock's timer and tells nobody.
    Processes: {processes}
    --map field=column  where a column is not recognised, as often as needed; fields: {fields}
    --format FORMAT     where the file's name does not tell: jsonl, csv or xlsx
    --dry-run           judge every row, write none
    --report FILE.csv   what became of every row
    --json FILE         the totals and what the clocks say

import archives FILE --project CODE
    Checks a workbook of houses and people (our template, or another system's) and says which sheet, row and column
    has a problem.
    --apply all         bring it in when nothing is wrong with any row
    --apply good        bring in the good rows; may be run again, what is known is not added twice

export houses|persons FILE --project CODE
    Writes a workbook with phones and ID numbers masked; it can be changed and brought in again.

user add --username NAME --name "FULL NAME" --project CODE --role ROLE
    Adds a member of staff; the password is made and shown once, or read from standard input with --password-stdin.
    Roles: {roles}

user invite --username NAME [--name "FULL NAME" --project CODE --role ROLE] [--lost-phone]
    Gives a link with which the person sets a password: once, within 72 hours. With a name, project and role the
    person is added first; --lost-phone also takes the second step of signing in away.

retention
    Says how long each class of data is kept and how much of it is over; changes nothing. The server clears it each
    night after three.
    --apply             clear it now instead of tonight

anonymised list FILE
    Writes the ids of everybody who was anonymised (no names); do it with each backup, and keep it outside of them.
anonymised replay FILE
    After an older backup was restored: anonymises everybody on the list again.

keys rotate --by USER --and USER
    Makes a new key and seals every number anew with it; the server goes on, and a run that was stopped is gone on with.
    Both must be administrators, and each types the own password.
keys retire --by USER --and USER
    Takes the old keys away, once nothing lies under them any more.

verify
    Checks the chain of events of every case: an event or a text that was changed is named.

help
    This page.

A command attaches to the server that runs on DATA_DIR, or to DATABASE_URL; where neither is there it starts the
database of DATA_DIR itself and stops it afterwards.`;
