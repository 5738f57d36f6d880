import type { FastifyReply } from 'fastify';

/** Says what is about to be sent: a workbook to be saved, never kept by anything in between. */
export function sendWorkbook(reply: FastifyReply, fileName: string): void {
  reply
    .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
    .header('cache-control', 'no-store');
}
