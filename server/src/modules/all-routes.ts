import type { FastifyInstance } from 'fastify';
import type { Route } from '../platform/http/define-route.ts';
import { accessRoutes } from './access/access.routes.ts';
import { approvalRoutes } from './approvals/approval.routes.ts';
import { mergeRoutes } from './archives/merge.routes.ts';
import { occupancyRoutes } from './archives/occupancy.routes.ts';
import { personRoutes } from './archives/person.routes.ts';
import { placeRoutes } from './archives/place.routes.ts';
import { upkeepRoutes } from './archives/upkeep.routes.ts';
import { calendarRoutes } from './calendars/calendar.routes.ts';
import { holidayYearRoutes } from './calendars/holiday-year.routes.ts';
import { caseRoutes } from './cases/case.routes.ts';
import { explanationRoutes } from './cases/explanation.routes.ts';
import { familyRoutes } from './cases/family.routes.ts';
import { photoRoutes } from './cases/photo.routes.ts';
import { previewRoutes } from './cases/preview.routes.ts';
import { processRoutes } from './cases/process.routes.ts';
import { splitRoutes } from './cases/split.routes.ts';
import { waitingRoutes } from './cases/waiting.routes.ts';
import { directoryRoutes } from './directory/directory.routes.ts';
import { meRoutes } from './directory/me.routes.ts';
import { dutyRoutes } from './duty/duty.routes.ts';
import { exportRoutes } from './exchange/export.routes.ts';
import { importRoutes } from './exchange/import.routes.ts';
import { healthRoutes } from './health/health.routes.ts';
import type { House } from './house.ts';
import { liveRoutes } from './live/live.routes.ts';
import { noticeRoutes } from './notices/notice.routes.ts';
import { operationsRoutes } from './operations/operations.routes.ts';
import { dataRequestRoutes } from './personal-data/request.routes.ts';
import { auditRoutes } from './privacy/audit.routes.ts';
import { dictionaryRoutes } from './privacy/dictionary.routes.ts';
import { revealRoutes } from './privacy/reveal.routes.ts';
import { contactRoutes } from './promises/contact.routes.ts';
import { keepPromiseRoutes } from './promises/keep-promise.routes.ts';
import { promiseRoutes } from './promises/promise.routes.ts';
import { receptionRoutes } from './receptions/reception.routes.ts';
import { retentionRoutes } from './retention/retention.routes.ts';
import { searchRoutes } from './search/search.routes.ts';
import { setupRoutes } from './setup/setup.routes.ts';
import { staffSignInRoutes } from './staff/sign-in.routes.ts';
import { staffRoutes } from './staff/staff.routes.ts';
import { standardRoutes } from './standards/standard.routes.ts';

/** Every address of the API, each declaring who may call it. */
export async function allRoutes(app: FastifyInstance, house: House): Promise<Route[]> {
  return [
    ...healthRoutes(house),
    ...operationsRoutes(),
    ...setupRoutes(house),
    ...meRoutes(),
    ...noticeRoutes(house),
    ...dutyRoutes(house),
    ...liveRoutes(app, house),
    ...approvalRoutes(house),
    ...processRoutes(house),
    ...caseRoutes(house),
    ...explanationRoutes(house),
    ...familyRoutes(house),
    ...previewRoutes(house),
    ...splitRoutes(house),
    ...waitingRoutes(house),
    ...receptionRoutes(house),
    ...promiseRoutes(house),
    ...keepPromiseRoutes(house),
    ...contactRoutes(),
    ...(await photoRoutes(app, house)),
    ...directoryRoutes(house),
    ...placeRoutes(house),
    ...personRoutes(house),
    ...mergeRoutes(house),
    ...occupancyRoutes(house),
    ...upkeepRoutes(),
    ...importRoutes(house),
    ...exportRoutes(house),
    ...searchRoutes(house),
    ...dataRequestRoutes(house),
    ...accessRoutes(house),
    ...staffRoutes(house),
    ...staffSignInRoutes(house),
    ...standardRoutes(house),
    ...retentionRoutes(),
    ...calendarRoutes(house),
    ...holidayYearRoutes(house),
    ...auditRoutes(house),
    ...dictionaryRoutes(),
    ...revealRoutes(house),
  ];
}
