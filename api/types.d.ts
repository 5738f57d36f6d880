/** Generated from openapi.json by `npm run generate`. */

export interface paths {
    "/api/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may do what: every right by post, every action of every process by post and bond */
        get: operations["getAccess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for you as the second person, oldest first, or what you asked for, newest first */
        get: operations["getApprovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree as the second person: an action of a case is carried out, anything else may then be done once */
        post: operations["postApprovalsByIdApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do not agree, and say why */
        post: operations["postApprovalsByIdDecline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back what you asked for */
        post: operations["postApprovalsByIdWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/archives/upkeep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much is missing or has not been looked at for so many months */
        get: operations["getArchivesUpkeep"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attachments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture of a case you may see */
        get: operations["getAttachmentsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done by whom, newest first */
        get: operations["getAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything the audit knows by name */
        get: operations["getAuditActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody whose data one member of staff was shown, within 31 days unless said otherwise */
        get: operations["getAuditReads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/api-key/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make an API key that acts for the signed-in user within its scope until it expires */
        post: operations["apiKeyCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/api-key/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Delete an own API key */
        post: operations["apiKeyDelete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/api-key/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The own API keys, and the parts of the API a key can be for */
        get: operations["apiKeyList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the own password; every other session ends, and this one gets a new token */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/get-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The session of this cookie, or null */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/invitation/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whom a link invites; it is not used up by looking */
        post: operations["invitationLook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/invitation/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set the password that a link is for, once; every session of the user ends */
        post: operations["invitationUse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the own sign-in has a second step */
        get: operations["secondFactor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/second-factor/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new secret for an authenticator, in place of one in use for its code or a recovery code; it counts once its first code has been confirmed */
        post: operations["secondFactorBegin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The first code of a new secret; every other session ends and recovery codes are handed out */
        post: operations["secondFactorConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/second-factor/recover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The second step with a recovery code, which is then used up */
        post: operations["secondFactorRecover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A fresh set of recovery codes; those of the old one open nothing any more */
        post: operations["secondFactorRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/second-factor/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with the password alone again, where the post allows it; every other session ends */
        post: operations["secondFactorRemove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/second-factor/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The second step of signing in: a code of the authenticator; the session gets a new token */
        post: operations["secondFactorVerify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one is signed in: device, address, since when, last used */
        get: operations["sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End one of the own sessions, with effect on its next request */
        post: operations["sessionsEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions/end-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End all own sessions but this one */
        post: operations["sessionsEndOthers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-in/username": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in; the answer sets the session cookie and says whether a second step is outstanding */
        post: operations["signInUsername"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The calendars that hold in a unit, each with whose version it is */
        get: operations["getCalendars"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One calendar in a unit: its hours, every day of a year, its versions */
        get: operations["getCalendarsByKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars/{key}/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What giving these hours to running cases would do now; nothing is changed */
        post: operations["postCalendarsByKeyTrial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars/{key}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a calendar other hours in a unit and all below it, or begin a new one */
        post: operations["postCalendarsByKeyVersions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The copy of personal data that was prepared for a request, for a week */
        get: operations["getCaseFilesById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases you may see, next to burn first or newest first */
        get: operations["getCases"];
        put?: never;
        /** Log a request: 201 with the new case, 200 with the one this command or contact has opened before */
        post: operations["postCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the clocks of a contact would say if it were saved now; nothing is saved */
        post: operations["postCasesPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case: story, clocks, and what may be done next */
        get: operations["getCasesById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/actions/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do one of the case's offered actions; its fields are those of the offered form */
        post: operations["postCasesByIdActionsByAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/actions/{action}/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** When the clocks would be due after a hold, a delay, a new class or a conversion; nothing is done */
        post: operations["postCasesByIdActionsByActionClocks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/actions/{action}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an action that erases would erase, and what stands in its way */
        get: operations["getCasesByIdActionsByActionPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/clocks/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why a clock of a case is due when it is, and where its time went */
        get: operations["getCasesByIdClocksByKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add words to the story, for colleagues only or for the resident too */
        post: operations["postCasesByIdComments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open cases that may be the same matter: same place within 72 hours, same building within two */
        get: operations["getCasesByIdDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The story of a case, oldest first */
        get: operations["getCasesByIdEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let other cases of the same matter go on in this one: the earlier start and due of each clock stay */
        post: operations["postCasesByIdMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/merge/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What merging other cases into this one would leave, and what stands in the way */
        post: operations["postCasesByIdMergePreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a picture; it is re-encoded and loses its position and camera data */
        post: operations["postCasesByIdPhotos"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The phones of the person of a case, or the numbers written in it, in full and for a reason */
        post: operations["postCasesByIdReveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a part of this case go on as a case of its own, of the same contact and with its clocks; answers the part */
        post: operations["postCasesByIdSplit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/split/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** When the clocks of a part split off would be due, and what stands in the way */
        post: operations["postCasesByIdSplitPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ways a request can reach you */
        get: operations["getChannels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data-dictionary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which personal data is held, why, on what ground, for how long, and who sees it */
        get: operations["getDataDictionary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same for what is just being logged: of any kind at the place, of this kind in its building */
        get: operations["getDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is on duty when in a project, and the hours without anybody */
        get: operations["getDuty"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duty/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a turn over: what whoever comes next has to know */
        post: operations["postDutyHandovers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duty/handovers/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm that you have read what was handed over */
        post: operations["postDutyHandoversByIdConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duty/now": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is on duty at this moment, in one project or in all of yours */
        get: operations["getDutyNow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duty/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put somebody on duty, on days of the week or on dates */
        post: operations["postDutyShifts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duty/shifts/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A shift that is no more from a day on */
        post: operations["postDutyShiftsByIdEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duty/swaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a colleague to take one turn; what a superior asks for holds at once */
        post: operations["postDutySwaps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duty/swaps/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree to a swap, decline it, or take it back */
        post: operations["postDutySwapsByIdDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cases of a list as a workbook; those you may see, numbers masked */
        post: operations["postExportsCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/houses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Houses of a list as a workbook in our template's columns; bringing it back in changes nothing */
        post: operations["postExportsHouses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** People of a list as a workbook in our template's columns; bringing it back in changes nothing */
        post: operations["postExportsPersons"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grants/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a post, now or on a day to come; it is kept as what it was */
        post: operations["postGrantsByIdEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the server and its database answer, and whether clocks and messages are moving */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holiday-years": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The holidays of every year that has been published, newest first */
        get: operations["getHolidayYears"];
        put?: never;
        /** Publish the holidays of the next year, or correct those of a year that has been published */
        post: operations["postHolidayYears"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/houses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Houses below a place, by words, use, stage, what is missing or how old it is */
        get: operations["getHouses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The workbooks sent, newest first */
        get: operations["getImports"];
        put?: never;
        /** Send a workbook of houses and people; it is checked first, and nothing is written yet */
        post: operations["postImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The workbook to fill in: heads, examples, lists to choose from, explanations */
        get: operations["getImportsTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a workbook has come, what it would change, and what is wrong with it */
        get: operations["getImportsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring it in: all rows or nothing, or the good rows only */
        post: operations["postImportsByIdApply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave it; what was sent is forgotten. One under way stops and leaves nothing behind */
        post: operations["postImportsByIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that is wrong with it, as a workbook to work through */
        get: operations["getImportsByIdProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changes, as it changes: server-sent events, resumed by Last-Event-ID */
        get: operations["getLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who you are, where, and in which posts */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your inbox, newest first; or what one notice in it stands for */
        get: operations["getMeNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/notices/of-case/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What clocks of a case that still run have told you and nobody has taken note of, one for each */
        get: operations["getMeNoticesOfCaseById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark notices as read; all of them when none is named */
        post: operations["postMeNoticesRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/notices/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take note of what a clock has said: it is repeated no more, and everybody told sees who did */
        post: operations["postMeNoticesByIdAcknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Staff of your units with their posts: now, to come and ended */
        get: operations["getMembers"];
        put?: never;
        /** Take on somebody, in a first post; an administrator may leave the post to others */
        post: operations["postMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the staff, with every post held */
        get: operations["getMembersById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/members/{id}/end-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End every session and every API key of a member of staff, with effect on the next request */
        post: operations["postMembersByIdEndSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/members/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a post in a unit, from now or from a day to come; it holds for the very next request */
        post: operations["postMembersByIdGrants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/members/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A link, shown this once, with which a member of staff sets a password within 72 hours */
        post: operations["postMembersByIdInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/members/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that somebody leaves, now or on a day to come; all posts end with it */
        post: operations["postMembersByIdLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/members/{id}/remove-second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For a lost phone: the second step is set up anew at the next sign-in, and every session ends */
        post: operations["postMembersByIdRemoveSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/members/{id}/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a member of staff signs in: second step, open sessions, an invitation not yet used */
        get: operations["getMembersByIdSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same in the text format of Prometheus */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/occupancies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what somebody is to a place, from when to when */
        post: operations["postOccupancies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/occupancies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct an occupancy; null empties a date or a share */
        patch: operations["patchOccupanciesById"];
        trace?: never;
    };
    "/api/occupancies/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say on which day somebody was there for the last time */
        post: operations["postOccupanciesByIdEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether clocks are on time, how late they were, and what waits */
        get: operations["getOperations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People by name, role, kind, what is missing or how old it is */
        get: operations["getPersons"];
        put?: never;
        /** Add a person with phones and houses */
        post: operations["postPersons"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/persons/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pairs of people who may be one, the surest first; at most a hundred */
        get: operations["getPersonsDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/persons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person: all that is known, houses and the latest cases; one merged into another answers as the other */
        get: operations["getPersonsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct a person; null empties a field */
        patch: operations["patchPersonsById"];
        trace?: never;
    };
    "/api/persons/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who corrected what of a person, when and why; of those merged into them too */
        get: operations["getPersonsByIdHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/persons/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a merge would move, what has to be chosen, and what stays */
        get: operations["getPersonsByIdMerge"];
        put?: never;
        /** Make two rows of one human being one; the other id answers as this one from then on */
        post: operations["postPersonsByIdMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/persons/{id}/phones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a number to a person */
        post: operations["postPersonsByIdPhones"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/persons/{id}/phones/{phoneId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a number away */
        delete: operations["deletePersonsByIdPhonesByPhoneId"];
        options?: never;
        head?: never;
        /** Correct a number, say what it is, or put it first */
        patch: operations["patchPersonsByIdPhonesByPhoneId"];
        trace?: never;
    };
    "/api/persons/{id}/readers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was shown somebody's data, newest first; within 31 days unless said otherwise */
        get: operations["getPersonsByIdReaders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/persons/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One number of a person in full, for a reason; at most thirty an hour, all written down */
        post: operations["postPersonsByIdReveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Places below another, or by words of their name */
        get: operations["getPlaces"];
        put?: never;
        /** Add a place; its name follows from its code unless one is given */
        post: operations["postPlaces"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A place: all that is known of it, who lives there and what is open */
        get: operations["getPlacesById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct a place; null empties a field */
        patch: operations["patchPlacesById"];
        trace?: never;
    };
    "/api/places/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who corrected what of a place, when and why */
        get: operations["getPlacesByIdHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a place that nothing and nobody hangs on any more */
        post: operations["postPlacesByIdRemove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/processes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every process: states, actions, clocks, forms, in both languages */
        get: operations["getProcesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/processes/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One process */
        get: operations["getProcessesByKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/project-contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a public phone or e-mail address out of use */
        delete: operations["deleteProjectContactsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a public phone or e-mail address of a project */
        post: operations["postProjectsByIdContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The published promises of your projects, how each was kept in a period, and how the projects are reached */
        get: operations["getPromises"];
        put?: never;
        /** Record a published promise and the clock it is measured by */
        post: operations["postPromises"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/{id}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cases behind one figure of a promise, at most 200, the latest first */
        get: operations["getPromisesByIdCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/{id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a promise still stands as published; due again in a year */
        post: operations["postPromisesByIdReviews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change a promise; `version` is the one you have seen */
        post: operations["postPromisesByIdVersions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a promise is published no longer */
        post: operations["postPromisesByIdWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/receptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log one contact with everything it asks for: all its cases are opened, or none */
        post: operations["postReceptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/receptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One contact: who called, who took it, and what came of it as far as you may see */
        get: operations["getReceptionsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/receptions/{id}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** And another thing: further requests of a contact of the last 24 hours */
        post: operations["postReceptionsByIdRequests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long each class of data is kept, and what was cleared away on the last nights */
        get: operations["getRetention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention/{class}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Keep a class of data longer or shorter, though never shorter than the law */
        patch: operations["patchRetentionByClass"];
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find cases, persons and places; what is typed is never in an address */
        post: operations["postSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the first administrator has still to be made */
        get: operations["getSetup"];
        put?: never;
        /** Make the first administrator, the company and its first project */
        post: operations["postSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who can be given work in a project today */
        get: operations["getStaff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every clock of every process in a unit: target, calendar and steps, each with where it comes from */
        get: operations["getStandards"];
        put?: never;
        /** Decide a target, calendar or steps for a clock: for new cases, or for running ones too */
        post: operations["postStandards"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far decisions are that are applied to running cases of a unit */
        get: operations["getStandardsApplications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/laws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a local law holds for a unit and all below it, or holds no longer */
        post: operations["postStandardsLaws"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What giving a standard to running cases would do now; nothing is changed */
        post: operations["postStandardsTrial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The company, cities and projects whose time standards you may read */
        get: operations["getStandardsUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the unit and those above it have decided about one clock, newest first */
        get: operations["getStandardsVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The teams of a project */
        get: operations["getTeams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The units you look after, each with the posts you may give in it */
        get: operations["getUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Error: {
            /** @description Stable; see docs/errors.md */
            code: string;
            /** @description A sentence to show */
            message: string;
            requestId: string;
            fields: {
                /** @description JSON pointer into what was sent */
                path: string;
                message: string;
            }[];
            /** @description What a program needs to go on, per code */
            details?: unknown;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAccess: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        roles: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        bonds: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        rights: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            who: {
                                key: string;
                                only?: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            /** @description The posts of which a second person has to agree */
                            second?: string[];
                        }[];
                        processes: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            actions: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                who: {
                                    key: string;
                                    only?: {
                                        zh: string;
                                        en: string;
                                    };
                                }[];
                                /** @description The posts of which a second person has to agree */
                                second?: string[];
                            }[];
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getApprovals: {
        parameters: {
            query?: {
                which?: "waiting" | "mine";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: id */
                            id: string;
                            /** @description caseAction, or what else is asked for: export.persons */
                            kind: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            /** @description waiting, approved, used, declined, withdrawn, expired, or overtaken: the case has moved on */
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description What exactly is asked, numbers masked */
                            entries: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                text: string;
                                valueLabel: {
                                    zh: string;
                                    en: string;
                                } | null;
                            }[];
                            projects: {
                                /** Format: id */
                                id: string;
                                name: string;
                            }[];
                            case: {
                                /** Format: id */
                                id: string;
                                number: string;
                            } | null;
                            askedBy: {
                                /** Format: id */
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            askedAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            decidedBy: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            /** Format: date-time */
                            decidedAt: string | null;
                            reason: string | null;
                            mayDecide: boolean;
                            mayWithdraw: boolean;
                            /** @description What you asked for, approved and not yet used: send this */
                            use: {
                                url: string;
                                body: {
                                    [key: string]: unknown;
                                };
                                /** Format: date-time */
                                until: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postApprovalsByIdApprove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        /** @description caseAction, or what else is asked for: export.persons */
                        kind: string;
                        label: {
                            zh: string;
                            en: string;
                        };
                        /** @description waiting, approved, used, declined, withdrawn, expired, or overtaken: the case has moved on */
                        state: string;
                        stateLabel: {
                            zh: string;
                            en: string;
                        };
                        /** @description What exactly is asked, numbers masked */
                        entries: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            text: string;
                            valueLabel: {
                                zh: string;
                                en: string;
                            } | null;
                        }[];
                        projects: {
                            /** Format: id */
                            id: string;
                            name: string;
                        }[];
                        case: {
                            /** Format: id */
                            id: string;
                            number: string;
                        } | null;
                        askedBy: {
                            /** Format: id */
                            id: string;
                            name: string;
                        };
                        /** Format: date-time */
                        askedAt: string;
                        /** Format: date-time */
                        expiresAt: string;
                        decidedBy: {
                            /** Format: id */
                            id: string;
                            name: string;
                        } | null;
                        /** Format: date-time */
                        decidedAt: string | null;
                        reason: string | null;
                        mayDecide: boolean;
                        mayWithdraw: boolean;
                        /** @description What you asked for, approved and not yet used: send this */
                        use: {
                            url: string;
                            body: {
                                [key: string]: unknown;
                            };
                            /** Format: date-time */
                            until: string;
                        } | null;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postApprovalsByIdDecline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: text */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        /** @description caseAction, or what else is asked for: export.persons */
                        kind: string;
                        label: {
                            zh: string;
                            en: string;
                        };
                        /** @description waiting, approved, used, declined, withdrawn, expired, or overtaken: the case has moved on */
                        state: string;
                        stateLabel: {
                            zh: string;
                            en: string;
                        };
                        /** @description What exactly is asked, numbers masked */
                        entries: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            text: string;
                            valueLabel: {
                                zh: string;
                                en: string;
                            } | null;
                        }[];
                        projects: {
                            /** Format: id */
                            id: string;
                            name: string;
                        }[];
                        case: {
                            /** Format: id */
                            id: string;
                            number: string;
                        } | null;
                        askedBy: {
                            /** Format: id */
                            id: string;
                            name: string;
                        };
                        /** Format: date-time */
                        askedAt: string;
                        /** Format: date-time */
                        expiresAt: string;
                        decidedBy: {
                            /** Format: id */
                            id: string;
                            name: string;
                        } | null;
                        /** Format: date-time */
                        decidedAt: string | null;
                        reason: string | null;
                        mayDecide: boolean;
                        mayWithdraw: boolean;
                        /** @description What you asked for, approved and not yet used: send this */
                        use: {
                            url: string;
                            body: {
                                [key: string]: unknown;
                            };
                            /** Format: date-time */
                            until: string;
                        } | null;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postApprovalsByIdWithdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        /** @description caseAction, or what else is asked for: export.persons */
                        kind: string;
                        label: {
                            zh: string;
                            en: string;
                        };
                        /** @description waiting, approved, used, declined, withdrawn, expired, or overtaken: the case has moved on */
                        state: string;
                        stateLabel: {
                            zh: string;
                            en: string;
                        };
                        /** @description What exactly is asked, numbers masked */
                        entries: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            text: string;
                            valueLabel: {
                                zh: string;
                                en: string;
                            } | null;
                        }[];
                        projects: {
                            /** Format: id */
                            id: string;
                            name: string;
                        }[];
                        case: {
                            /** Format: id */
                            id: string;
                            number: string;
                        } | null;
                        askedBy: {
                            /** Format: id */
                            id: string;
                            name: string;
                        };
                        /** Format: date-time */
                        askedAt: string;
                        /** Format: date-time */
                        expiresAt: string;
                        decidedBy: {
                            /** Format: id */
                            id: string;
                            name: string;
                        } | null;
                        /** Format: date-time */
                        decidedAt: string | null;
                        reason: string | null;
                        mayDecide: boolean;
                        mayWithdraw: boolean;
                        /** @description What you asked for, approved and not yet used: send this */
                        use: {
                            url: string;
                            body: {
                                [key: string]: unknown;
                            };
                            /** Format: date-time */
                            until: string;
                        } | null;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getArchivesUpkeep: {
        parameters: {
            query?: {
                project?: string;
                months?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        months: number;
                        houses: {
                            total: number;
                            stale: number;
                            missing: {
                                field: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                count: number;
                            }[];
                        };
                        persons: {
                            total: number;
                            stale: number;
                            missing: {
                                field: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                count: number;
                            }[];
                        };
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getAttachmentsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/webp": string;
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getAudit: {
        parameters: {
            query?: {
                project?: string;
                actor?: string;
                action?: "signIn.done" | "signIn.failed" | "signIn.locked" | "signIn.ended" | "session.ended" | "password.changed" | "twoFactor.set" | "twoFactor.removed" | "twoFactor.recovered" | "twoFactor.codesRenewed" | "invitation.made" | "invitation.used" | "apiKey.made" | "apiKey.ended" | "staff.added" | "staff.changed" | "staff.left" | "grant.given" | "grant.ended" | "person.revealed" | "person.corrected" | "person.merged" | "person.anonymised" | "person.copied" | "case.revealed" | "archives.exported" | "archives.imported" | "archives.importReceived" | "archives.importApplied" | "archives.importDropped" | "cases.merged" | "cases.split" | "cases.imported" | "second.asked" | "second.agreed" | "second.refused" | "second.withdrawn" | "keys.rotated" | "calendar.changed" | "calendar.yearPublished" | "duty.planned" | "duty.ended" | "duty.swapped" | "duty.noteWritten" | "duty.handedOver" | "setting.changed" | "standard.decided" | "promise.changed" | "promise.withdrawn" | "promise.reviewed" | "contact.changed" | "retention.done" | "log.cut";
                subject?: string;
                from?: string;
                to?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: id */
                            id: string;
                            /** Format: date-time */
                            at: string;
                            actor: {
                                /** @description staff, resident, system or nobody */
                                kind: string;
                                id: string | null;
                                name: string | null;
                            };
                            action: string;
                            actionLabel: {
                                zh: string;
                                en: string;
                            };
                            project: {
                                /** Format: id */
                                id: string;
                                code: string;
                                name: string;
                            } | null;
                            subject: {
                                kind: string;
                                id: string;
                                name: string | null;
                            } | null;
                            details: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                text: string;
                                valueLabel: {
                                    zh: string;
                                    en: string;
                                } | null;
                            }[];
                            ip: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getAuditActions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getAuditReads: {
        parameters: {
            query: {
                actor: string;
                from?: string;
                to?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: id */
                            id: string;
                            name: string;
                            times: number;
                            /** Format: date-time */
                            first: string;
                            /** Format: date-time */
                            last: string;
                        }[];
                        more: boolean;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    apiKeyCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: plain */
                    name: string;
                    /** @description Days until it expires */
                    days: number;
                    mayWrite: boolean;
                    /** @description The parts of the API it is for; without them it is for all */
                    tags?: ("approvals" | "archives" | "audit" | "calendars" | "cases" | "directory" | "duty" | "exchange" | "live" | "me" | "operations" | "personal data" | "processes" | "promises" | "receptions" | "search" | "staff" | "standards")[];
                    /** Format: text */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @description The first characters, to tell keys apart */
                        start: string;
                        mayWrite: boolean;
                        tags: string[] | null;
                        createdAt: string;
                        expiresAt: string;
                        lastUsedAt: string | null;
                        /** @description Shown this once */
                        key: string;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    apiKeyDelete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    keyId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: boolean;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    apiKeyList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            /** @description The first characters, to tell keys apart */
                            start: string;
                            mayWrite: boolean;
                            tags: string[] | null;
                            createdAt: string;
                            expiresAt: string;
                            lastUsedAt: string | null;
                        }[];
                        parts: string[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: text */
                    currentPassword: string;
                    /** Format: text */
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: {
                            id: string;
                            username: string;
                            name: string;
                        };
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        session: {
                            id: string;
                            createdAt: string;
                            expiresAt: string;
                        };
                        user: {
                            id: string;
                            username: string;
                            name: string;
                        };
                        /**
                         * @description What is still to be done before anything else opens: a code, or setting up the second step
                         * @enum {string|null}
                         */
                        waitsFor: "code" | "enrolment" | null;
                    } | null;
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    invitationLook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: line */
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        username: string;
                        name: string;
                        /** @description join or reset */
                        purpose: string;
                        expiresAt: string;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    invitationUse: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: line */
                    token: string;
                    /** Format: text */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        username: string;
                        name: string;
                        /** @description join or reset */
                        purpose: string;
                        expiresAt: string;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    secondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        confirmedAt: string | null;
                        /** @description Recovery codes not used yet */
                        codesLeft: number;
                        /** @description Whether the post demands it, so that it cannot be removed */
                        demanded: boolean;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    secondFactorBegin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: text */
                    password?: string;
                    /** Format: line */
                    code?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description otpauth:// address, to be drawn as a QR code */
                        uri: string;
                        /** @description The same to be typed */
                        secret: string;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    secondFactorConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: line */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Shown this once; each opens one sign-in */
                        recoveryCodes: string[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    secondFactorRecover: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: line */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: {
                            id: string;
                            username: string;
                            name: string;
                        };
                        /**
                         * @description What is still to be done before anything else opens: a code, or setting up the second step
                         * @enum {string|null}
                         */
                        waitsFor: "code" | "enrolment" | null;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    secondFactorRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: text */
                    password: string;
                    /** Format: line */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Shown this once; each opens one sign-in */
                        recoveryCodes: string[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    secondFactorRemove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: text */
                    password: string;
                    /** Format: line */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: boolean;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    secondFactorVerify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: line */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: {
                            id: string;
                            username: string;
                            name: string;
                        };
                        /**
                         * @description What is still to be done before anything else opens: a code, or setting up the second step
                         * @enum {string|null}
                         */
                        waitsFor: "code" | "enrolment" | null;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            device: {
                                browser: string;
                                system: string;
                            };
                            address: string;
                            createdAt: string;
                            usedAt: string;
                            current: boolean;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    sessionsEnd: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: line */
                    sessionId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: boolean;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    sessionsEndOthers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: number;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    signInUsername: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: line */
                    username: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: {
                            id: string;
                            username: string;
                            name: string;
                        };
                        /**
                         * @description What is still to be done before anything else opens: a code, or setting up the second step
                         * @enum {string|null}
                         */
                        waitsFor: "code" | "enrolment" | null;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: boolean;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCalendars: {
        parameters: {
            query?: {
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unit: {
                            /** Format: id */
                            id: string;
                            /** Format: id */
                            parentId: string | null;
                            /** @description group, city or project */
                            kind: string;
                            name: string;
                            mayManage: boolean;
                        };
                        /** @description Those you may look at */
                        units: {
                            /** Format: id */
                            id: string;
                            /** Format: id */
                            parentId: string | null;
                            /** @description group, city or project */
                            kind: string;
                            name: string;
                            mayManage: boolean;
                        }[];
                        mayPublish: boolean;
                        items: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            /** @description What clocks that begin now are counted in */
                            ref: string;
                            zone: string;
                            week: {
                                from: string;
                                /** @description Not later than `from`: on the next day; 24:00 is midnight */
                                to: string;
                            }[][] | null;
                            /** @description Knows the holidays of the State Council */
                            follows: boolean;
                            /** @description The first date that nobody has published yet */
                            estimatedFrom: string | null;
                            /** @description Whose version holds; null: as it ships */
                            from: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCalendarsByKey: {
        parameters: {
            query?: {
                unit?: string;
                year?: number;
            };
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
                        label: {
                            zh: string;
                            en: string;
                        };
                        /** @description What clocks that begin now are counted in */
                        ref: string;
                        zone: string;
                        week: {
                            from: string;
                            /** @description Not later than `from`: on the next day; 24:00 is midnight */
                            to: string;
                        }[][] | null;
                        /** @description Knows the holidays of the State Council */
                        follows: boolean;
                        /** @description The first date that nobody has published yet */
                        estimatedFrom: string | null;
                        /** @description Whose version holds; null: as it ships */
                        from: {
                            /** Format: id */
                            id: string;
                            name: string;
                        } | null;
                        unit: {
                            /** Format: id */
                            id: string;
                            /** Format: id */
                            parentId: string | null;
                            /** @description group, city or project */
                            kind: string;
                            name: string;
                            mayManage: boolean;
                        };
                        year: number;
                        days: {
                            on: string;
                            /** @description working, closed, holiday, makeUp or local */
                            kind: string;
                            frames: {
                                from: string;
                                /** @description Not later than `from`: on the next day; 24:00 is midnight */
                                to: string;
                            }[];
                            name: {
                                zh: string;
                                en: string;
                            } | null;
                            estimated: boolean;
                        }[];
                        own: {
                            on: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                            frames: {
                                from: string;
                                /** @description Not later than `from`: on the next day; 24:00 is midnight */
                                to: string;
                            }[];
                        }[];
                        following: {
                            free: {
                                from: string;
                                /** @description Not later than `from`: on the next day; 24:00 is midnight */
                                to: string;
                            }[];
                            makeUp: {
                                from: string;
                                /** @description Not later than `from`: on the next day; 24:00 is midnight */
                                to: string;
                            }[];
                        } | null;
                        usedBy: {
                            process: {
                                zh: string;
                                en: string;
                            };
                            clock: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        /** @description The newest version of this very unit, 0 for none; send it back with a change */
                        seen: number;
                        versions: {
                            ref: string;
                            number: number;
                            unit: {
                                /** Format: id */
                                id: string;
                                name: string;
                            };
                            week: {
                                from: string;
                                /** @description Not later than `from`: on the next day; 24:00 is midnight */
                                to: string;
                            }[][] | null;
                            /** Format: date-time */
                            effectiveFrom: string;
                            /** @description coming, inForce or past */
                            state: string;
                            madeBy: string | null;
                            /** Format: date-time */
                            madeAt: string;
                            note: string | null;
                            /** @description Differs from the one before by published years alone */
                            addsYears: boolean;
                        }[];
                        /** @description All other hours, for a calendar of nights and holidays; null where work runs over midnight */
                        complement: {
                            week: {
                                from: string;
                                /** @description Not later than `from`: on the next day; 24:00 is midnight */
                                to: string;
                            }[][];
                            own: {
                                on: string;
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                frames: {
                                    from: string;
                                    /** @description Not later than `from`: on the next day; 24:00 is midnight */
                                    to: string;
                                }[];
                            }[];
                            following: {
                                free: {
                                    from: string;
                                    /** @description Not later than `from`: on the next day; 24:00 is midnight */
                                    to: string;
                                }[];
                                makeUp: {
                                    from: string;
                                    /** @description Not later than `from`: on the next day; 24:00 is midnight */
                                    to: string;
                                }[];
                            } | null;
                        } | null;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postCalendarsByKeyTrial: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    unitId: string;
                    label: {
                        /** Format: plain */
                        zh: string;
                        /** Format: plain */
                        en: string;
                    };
                    /** Format: line */
                    zone: string;
                    /** @description Monday first */
                    week: {
                        from: string;
                        to: string;
                    }[][];
                    days?: {
                        /** Format: date */
                        on: string;
                        name: {
                            /** Format: plain */
                            zh: string;
                            /** Format: plain */
                            en: string;
                        };
                        frames: {
                            from: string;
                            to: string;
                        }[];
                    }[];
                    /** @description What is worked on holidays and on the days that make up for them; left out: it does not follow */
                    follows?: {
                        free: {
                            from: string;
                            to: string;
                        }[];
                        makeUp: {
                            from: string;
                            to: string;
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Running cases with a clock that counts in this calendar */
                        running: number;
                        /** @description Of those, cases of which a due time would move */
                        moves: number;
                        nowOverdue: number;
                        /** @description Cases of which a clock would never run out in these hours */
                        failed: number;
                        /** @description The first fifty, those that would be overdue before the others */
                        items: {
                            /** Format: id */
                            caseId: string;
                            number: string;
                            project: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            clockLabel: {
                                zh: string;
                                en: string;
                            };
                            from: {
                                targetSeconds: number;
                                /** Format: date-time */
                                dueAt: string | null;
                            };
                            to: {
                                targetSeconds: number;
                                /** Format: date-time */
                                dueAt: string | null;
                            };
                            nowOverdue: boolean;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postCalendarsByKeyVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    unitId: string;
                    label: {
                        /** Format: plain */
                        zh: string;
                        /** Format: plain */
                        en: string;
                    };
                    /** Format: line */
                    zone: string;
                    /** @description Monday first */
                    week: {
                        from: string;
                        to: string;
                    }[][];
                    days?: {
                        /** Format: date */
                        on: string;
                        name: {
                            /** Format: plain */
                            zh: string;
                            /** Format: plain */
                            en: string;
                        };
                        frames: {
                            from: string;
                            to: string;
                        }[];
                    }[];
                    /** @description What is worked on holidays and on the days that make up for them; left out: it does not follow */
                    follows?: {
                        free: {
                            from: string;
                            to: string;
                        }[];
                        makeUp: {
                            from: string;
                            to: string;
                        }[];
                    };
                    /** Format: instant */
                    effectiveFrom?: string;
                    /** Format: plain */
                    note?: string;
                    seen: number;
                    /** @enum {string} */
                    applyTo?: "new" | "running";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ref: string;
                        /** Format: date-time */
                        effectiveFrom: string;
                        /** Format: id */
                        reconsideration: string | null;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCaseFilesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCases: {
        parameters: {
            query?: {
                process?: string;
                state?: string;
                open?: boolean;
                assignee?: string;
                team?: string;
                place?: string;
                person?: string;
                project?: string;
                from?: string;
                to?: string;
                order?: "due" | "-openedAt";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: id */
                            id: string;
                            number: string;
                            process: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description good, bad or wait */
                            tone: string | null;
                            open: boolean;
                            /** @description Send it back with the next action */
                            version: number;
                            project: {
                                /** Format: id */
                                id: string;
                                code: string;
                                name: string;
                            };
                            place: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            placeText: string | null;
                            summary: string;
                            channel: string;
                            channelLabel: {
                                zh: string;
                                en: string;
                            };
                            urgency: string | null;
                            holder: {
                                staff: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                                team: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                            };
                            /** Format: date-time */
                            occurredAt: string;
                            /** Format: date-time */
                            openedAt: string;
                            /** Format: date-time */
                            closedAt: string | null;
                            /** Format: date-time */
                            dueAt: string | null;
                            clocks: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                                state: string;
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                dueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description What was promised at first; dueAt is what holds now
                                 */
                                originalDueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                                 */
                                agreedDueAt: string | null;
                                /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                                originalState: string;
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
                                /** @description The days of the year in which it is due have not been published; it may still move */
                                estimated: boolean;
                            }[];
                            person: {
                                /** Format: id */
                                id: string;
                                name: string;
                                salutation: string | null;
                            } | null;
                        }[];
                        nextCursor: string | null;
                        /** Format: date-time */
                        now: string;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postCases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    process: "repair";
                    /** Format: id */
                    projectId?: string;
                    /** Format: id */
                    placeId?: string;
                    /** Format: line */
                    placeText?: string;
                    person?: {
                        /** Format: id */
                        id?: string;
                        /** Format: plain */
                        name?: string;
                        /** Format: plain */
                        phone?: string;
                    } | unknown | unknown;
                    /** Format: text */
                    description: string;
                    /** @enum {string} */
                    channel: "call" | "visit" | "message" | "email" | "letter" | "socialPost" | "committee" | "hotline12345" | "web" | "qr";
                    /** Format: instant */
                    occurredAt?: string;
                    /** Format: plain */
                    externalId?: string;
                    /** Format: commandId */
                    commandId?: string;
                    /** Format: id */
                    parentId?: string;
                    readBack?: boolean;
                    /**
                     * @default normal
                     * @enum {string}
                     */
                    urgency?: "normal" | "urgent";
                    /**
                     * @default inHouse
                     * @enum {string}
                     */
                    area?: "inHouse" | "publicArea";
                    /**
                     * @default other
                     * @enum {string}
                     */
                    category?: "water" | "electricity" | "gas" | "lift" | "doorsWindows" | "wallsRoof" | "appliances" | "other";
                } | {
                    /** @enum {string} */
                    process: "inquiry";
                    /** Format: id */
                    projectId?: string;
                    /** Format: id */
                    placeId?: string;
                    /** Format: line */
                    placeText?: string;
                    person?: {
                        /** Format: id */
                        id?: string;
                        /** Format: plain */
                        name?: string;
                        /** Format: plain */
                        phone?: string;
                    } | unknown | unknown;
                    /** Format: text */
                    description: string;
                    /** @enum {string} */
                    channel: "call" | "visit" | "message" | "email" | "letter" | "socialPost" | "committee" | "hotline12345" | "web" | "qr";
                    /** Format: instant */
                    occurredAt?: string;
                    /** Format: plain */
                    externalId?: string;
                    /** Format: commandId */
                    commandId?: string;
                    /** Format: id */
                    parentId?: string;
                    readBack?: boolean;
                    /**
                     * @default other
                     * @enum {string}
                     */
                    topic?: "fees" | "facilities" | "rules" | "activities" | "other";
                } | {
                    /** @enum {string} */
                    process: "complaint";
                    /** Format: id */
                    projectId?: string;
                    /** Format: id */
                    placeId?: string;
                    /** Format: line */
                    placeText?: string;
                    person?: {
                        /** Format: id */
                        id?: string;
                        /** Format: plain */
                        name?: string;
                        /** Format: plain */
                        phone?: string;
                    } | unknown | unknown;
                    /** Format: text */
                    description: string;
                    /** @enum {string} */
                    channel: "call" | "visit" | "message" | "email" | "letter" | "socialPost" | "committee" | "hotline12345" | "web" | "qr";
                    /** Format: instant */
                    occurredAt?: string;
                    /** Format: plain */
                    externalId?: string;
                    /** Format: commandId */
                    commandId?: string;
                    /** Format: id */
                    parentId?: string;
                    readBack?: boolean;
                    /**
                     * @default other
                     * @enum {string}
                     */
                    class?: "managementDuty" | "staffConduct" | "efficiency" | "developer" | "betweenResidents" | "other";
                } | {
                    /** @enum {string} */
                    process: "suggestion";
                    /** Format: id */
                    projectId?: string;
                    /** Format: id */
                    placeId?: string;
                    /** Format: line */
                    placeText?: string;
                    person?: {
                        /** Format: id */
                        id?: string;
                        /** Format: plain */
                        name?: string;
                        /** Format: plain */
                        phone?: string;
                    } | unknown | unknown;
                    /** Format: text */
                    description: string;
                    /** @enum {string} */
                    channel: "call" | "visit" | "message" | "email" | "letter" | "socialPost" | "committee" | "hotline12345" | "web" | "qr";
                    /** Format: instant */
                    occurredAt?: string;
                    /** Format: plain */
                    externalId?: string;
                    /** Format: commandId */
                    commandId?: string;
                    /** Format: id */
                    parentId?: string;
                    readBack?: boolean;
                } | {
                    /** @enum {string} */
                    process: "praise";
                    /** Format: id */
                    projectId?: string;
                    /** Format: id */
                    placeId?: string;
                    /** Format: line */
                    placeText?: string;
                    person?: {
                        /** Format: id */
                        id?: string;
                        /** Format: plain */
                        name?: string;
                        /** Format: plain */
                        phone?: string;
                    } | unknown | unknown;
                    /** Format: text */
                    description: string;
                    /** @enum {string} */
                    channel: "call" | "visit" | "message" | "email" | "letter" | "socialPost" | "committee" | "hotline12345" | "web" | "qr";
                    /** Format: instant */
                    occurredAt?: string;
                    /** Format: plain */
                    externalId?: string;
                    /** Format: commandId */
                    commandId?: string;
                    /** Format: id */
                    parentId?: string;
                    readBack?: boolean;
                    /** Format: id */
                    praisedId?: string;
                } | {
                    /** @enum {string} */
                    process: "callback";
                    /** Format: id */
                    projectId?: string;
                    /** Format: id */
                    placeId?: string;
                    /** Format: line */
                    placeText?: string;
                    person?: {
                        /** Format: id */
                        id?: string;
                        /** Format: plain */
                        name?: string;
                        /** Format: plain */
                        phone?: string;
                    } | unknown | unknown;
                    /** Format: text */
                    description: string;
                    /** @enum {string} */
                    channel: "call" | "visit" | "message" | "email" | "letter" | "socialPost" | "committee" | "hotline12345" | "web" | "qr";
                    /** Format: instant */
                    occurredAt?: string;
                    /** Format: plain */
                    externalId?: string;
                    /** Format: commandId */
                    commandId?: string;
                    /** Format: id */
                    parentId?: string;
                    readBack?: boolean;
                } | {
                    /** @enum {string} */
                    process: "dataRequest";
                    /** Format: id */
                    projectId?: string;
                    /** Format: id */
                    placeId?: string;
                    /** Format: line */
                    placeText?: string;
                    person?: {
                        /** Format: id */
                        id?: string;
                        /** Format: plain */
                        name?: string;
                        /** Format: plain */
                        phone?: string;
                    } | unknown | unknown;
                    /** Format: text */
                    description: string;
                    /** @enum {string} */
                    channel: "call" | "visit" | "message" | "email" | "letter" | "socialPost" | "committee" | "hotline12345" | "web" | "qr";
                    /** Format: instant */
                    occurredAt?: string;
                    /** Format: plain */
                    externalId?: string;
                    /** Format: commandId */
                    commandId?: string;
                    /** Format: id */
                    parentId?: string;
                    readBack?: boolean;
                    /**
                     * @default access
                     * @enum {string}
                     */
                    kind?: "access" | "copy" | "correct" | "anonymise";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        number: string;
                        process: string;
                        processLabel: {
                            zh: string;
                            en: string;
                        };
                        state: string;
                        stateLabel: {
                            zh: string;
                            en: string;
                        };
                        /** @description good, bad or wait */
                        tone: string | null;
                        open: boolean;
                        /** @description Send it back with the next action */
                        version: number;
                        project: {
                            /** Format: id */
                            id: string;
                            code: string;
                            name: string;
                        };
                        place: {
                            /** Format: id */
                            id: string;
                            name: string;
                        } | null;
                        placeText: string | null;
                        summary: string;
                        channel: string;
                        channelLabel: {
                            zh: string;
                            en: string;
                        };
                        urgency: string | null;
                        holder: {
                            staff: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            team: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                        };
                        /** Format: date-time */
                        occurredAt: string;
                        /** Format: date-time */
                        openedAt: string;
                        /** Format: date-time */
                        closedAt: string | null;
                        /** Format: date-time */
                        dueAt: string | null;
                        clocks: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                            state: string;
                            /** Format: date-time */
                            startedAt: string;
                            /** Format: date-time */
                            dueAt: string | null;
                            /**
                             * Format: date-time
                             * @description What was promised at first; dueAt is what holds now
                             */
                            originalDueAt: string | null;
                            /**
                             * Format: date-time
                             * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                             */
                            agreedDueAt: string | null;
                            /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                            originalState: string;
                            /** Format: date-time */
                            metAt: string | null;
                            reportedLate: boolean;
                            spentSeconds: number;
                            targetSeconds: number;
                            calendar: string;
                            /** @description The days of the year in which it is due have not been published; it may still move */
                            estimated: boolean;
                        }[];
                        description: string;
                        facts: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            value: string | number | boolean | null;
                            valueLabel: {
                                zh: string;
                                en: string;
                            } | null;
                        }[];
                        person: {
                            /** Format: id */
                            id: string;
                            name: string;
                            salutation: string | null;
                            phones: string[];
                        } | null;
                        /** @description Which numbers you may ask for in full: of the person, and in the description */
                        mayReveal: {
                            phones: boolean;
                            words: boolean;
                        };
                        receiver: {
                            /** Format: id */
                            id: string;
                            name: string;
                        } | null;
                        reception: {
                            /** Format: id */
                            id: string;
                            channel: string;
                            channelLabel: {
                                zh: string;
                                en: string;
                            };
                            /** Format: date-time */
                            occurredAt: string;
                            /** Format: date-time */
                            readBackAt: string | null;
                            receivedBy: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            /** @description What else came of the same contact, as far as you may see it */
                            cases: {
                                /** Format: id */
                                id: string;
                                number: string;
                                processLabel: {
                                    zh: string;
                                    en: string;
                                };
                                stateLabel: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                        } | null;
                        rung: number;
                        parent: {
                            /** Format: id */
                            id: string;
                            number: string;
                            process: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description child, converted, callback or split */
                            relation: string;
                        } | null;
                        children: {
                            /** Format: id */
                            id: string;
                            number: string;
                            process: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description child, converted, callback or split */
                            relation: string;
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            open: boolean;
                        }[];
                        /** @description Where the matter goes on */
                        mergedInto: {
                            /** Format: id */
                            id: string;
                            number: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            tone: string | null;
                            open: boolean;
                            /** @description Whether its own page is yours to see */
                            maySee: boolean;
                            clocks: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                                state: string;
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                dueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description What was promised at first; dueAt is what holds now
                                 */
                                originalDueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                                 */
                                agreedDueAt: string | null;
                                /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                                originalState: string;
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
                                /** @description The days of the year in which it is due have not been published; it may still move */
                                estimated: boolean;
                            }[];
                        } | null;
                        /** @description What was merged into it */
                        merged: {
                            /** Format: id */
                            id: string;
                            number: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            channelLabel: {
                                zh: string;
                                en: string;
                            };
                            /** Format: date-time */
                            occurredAt: string;
                            /** Format: date-time */
                            mergedAt: string;
                            person: {
                                /** Format: id */
                                id: string;
                                name: string;
                                salutation: string | null;
                            } | null;
                            description: string;
                            photos: string[];
                        }[];
                        /** @description Whether you may add words and pictures */
                        mayAdd: boolean;
                        actions: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            form: {
                                [key: string]: unknown;
                            };
                            disabledReason?: {
                                zh: string;
                                en: string;
                            };
                            danger?: boolean;
                            /** @description Taking it only asks for it; whose consent it needs */
                            needsSecond?: {
                                zh: string;
                                en: string;
                            };
                            /** @description When the clocks would be due after it can be asked before */
                            movesClocks?: boolean;
                            /** @description What it would do can be asked before */
                            preview?: boolean;
                        }[];
                        hold: {
                            /**
                             * Format: date-time
                             * @description When the hold it is in ends by itself
                             */
                            until: string | null;
                            /** @description How often it has been held */
                            times: number;
                            /** @description How often you may let it be held */
                            most: number;
                            /** @description How long it has rested altogether */
                            seconds: number;
                            /** @description How long you may let it rest altogether */
                            withinSeconds: number;
                        } | null;
                        second: {
                            /** Format: id */
                            id: string;
                            action: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            askedBy: {
                                /** Format: id */
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            askedAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            entries: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                text: string;
                                valueLabel: {
                                    zh: string;
                                    en: string;
                                } | null;
                            }[];
                        } | null;
                        photos: {
                            /** Format: id */
                            id: string;
                            width: number;
                            height: number;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        events: {
                            seq: number;
                            kind: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            /** Format: date-time */
                            at: string;
                            /** Format: date-time */
                            recordedAt: string;
                            actor: {
                                kind: string;
                                /** Format: id */
                                id: string | null;
                                name: string;
                            };
                            entries: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                text: string;
                                valueLabel: {
                                    zh: string;
                                    en: string;
                                } | null;
                            }[];
                            visibility: string | null;
                            clock: {
                                zh: string;
                                en: string;
                            } | null;
                            photos: string[];
                            otherCase: {
                                /** Format: id */
                                id: string;
                                number: string;
                            } | null;
                            /** @description The second person, where the action needs one */
                            approvedBy: string | null;
                            reportedLate: boolean;
                            /** @description What was put together for whoever asked; can be fetched until then */
                            file: {
                                /** Format: id */
                                id: string;
                                /** Format: date-time */
                                until: string;
                            } | null;
                            /** @description Clocks that were given other terms while they ran */
                            retargeted: {
                                clock: {
                                    zh: string;
                                    en: string;
                                };
                                from: {
                                    targetSeconds: number;
                                    /** Format: date-time */
                                    dueAt: string | null;
                                };
                                to: {
                                    targetSeconds: number;
                                    /** Format: date-time */
                                    dueAt: string | null;
                                };
                                /** @description It had been broken by an estimate of days alone, and is not by the published ones */
                                withdrawn: boolean;
                            }[];
                        }[];
                        readBack: {
                            zh: string;
                            en: string;
                        };
                    };
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        number: string;
                        process: string;
                        processLabel: {
                            zh: string;
                            en: string;
                        };
                        state: string;
                        stateLabel: {
                            zh: string;
                            en: string;
                        };
                        /** @description good, bad or wait */
                        tone: string | null;
                        open: boolean;
                        /** @description Send it back with the next action */
                        version: number;
                        project: {
                            /** Format: id */
                            id: string;
                            code: string;
                            name: string;
                        };
                        place: {
                            /** Format: id */
                            id: string;
                            name: string;
                        } | null;
                        placeText: string | null;
                        summary: string;
                        channel: string;
                        channelLabel: {
                            zh: string;
                            en: string;
                        };
                        urgency: string | null;
                        holder: {
                            staff: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            team: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                        };
                        /** Format: date-time */
                        occurredAt: string;
                        /** Format: date-time */
                        openedAt: string;
                        /** Format: date-time */
                        closedAt: string | null;
                        /** Format: date-time */
                        dueAt: string | null;
                        clocks: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                            state: string;
                            /** Format: date-time */
                            startedAt: string;
                            /** Format: date-time */
                            dueAt: string | null;
                            /**
                             * Format: date-time
                             * @description What was promised at first; dueAt is what holds now
                             */
                            originalDueAt: string | null;
                            /**
                             * Format: date-time
                             * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                             */
                            agreedDueAt: string | null;
                            /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                            originalState: string;
                            /** Format: date-time */
                            metAt: string | null;
                            reportedLate: boolean;
                            spentSeconds: number;
                            targetSeconds: number;
                            calendar: string;
                            /** @description The days of the year in which it is due have not been published; it may still move */
                            estimated: boolean;
                        }[];
                        description: string;
                        facts: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            value: string | number | boolean | null;
                            valueLabel: {
                                zh: string;
                                en: string;
                            } | null;
                        }[];
                        person: {
                            /** Format: id */
                            id: string;
                            name: string;
                            salutation: string | null;
                            phones: string[];
                        } | null;
                        /** @description Which numbers you may ask for in full: of the person, and in the description */
                        mayReveal: {
                            phones: boolean;
                            words: boolean;
                        };
                        receiver: {
                            /** Format: id */
                            id: string;
                            name: string;
                        } | null;
                        reception: {
                            /** Format: id */
                            id: string;
                            channel: string;
                            channelLabel: {
                                zh: string;
                                en: string;
                            };
                            /** Format: date-time */
                            occurredAt: string;
                            /** Format: date-time */
                            readBackAt: string | null;
                            receivedBy: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            /** @description What else came of the same contact, as far as you may see it */
                            cases: {
                                /** Format: id */
                                id: string;
                                number: string;
                                processLabel: {
                                    zh: string;
                                    en: string;
                                };
                                stateLabel: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                        } | null;
                        rung: number;
                        parent: {
                            /** Format: id */
                            id: string;
                            number: string;
                            process: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description child, converted, callback or split */
                            relation: string;
                        } | null;
                        children: {
                            /** Format: id */
                            id: string;
                            number: string;
                            process: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description child, converted, callback or split */
                            relation: string;
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            open: boolean;
                        }[];
                        /** @description Where the matter goes on */
                        mergedInto: {
                            /** Format: id */
                            id: string;
                            number: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            tone: string | null;
                            open: boolean;
                            /** @description Whether its own page is yours to see */
                            maySee: boolean;
                            clocks: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                                state: string;
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                dueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description What was promised at first; dueAt is what holds now
                                 */
                                originalDueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                                 */
                                agreedDueAt: string | null;
                                /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                                originalState: string;
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
                                /** @description The days of the year in which it is due have not been published; it may still move */
                                estimated: boolean;
                            }[];
                        } | null;
                        /** @description What was merged into it */
                        merged: {
                            /** Format: id */
                            id: string;
                            number: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            channelLabel: {
                                zh: string;
                                en: string;
                            };
                            /** Format: date-time */
                            occurredAt: string;
                            /** Format: date-time */
                            mergedAt: string;
                            person: {
                                /** Format: id */
                                id: string;
                                name: string;
                                salutation: string | null;
                            } | null;
                            description: string;
                            photos: string[];
                        }[];
                        /** @description Whether you may add words and pictures */
                        mayAdd: boolean;
                        actions: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            form: {
                                [key: string]: unknown;
                            };
                            disabledReason?: {
                                zh: string;
                                en: string;
                            };
                            danger?: boolean;
                            /** @description Taking it only asks for it; whose consent it needs */
                            needsSecond?: {
                                zh: string;
                                en: string;
                            };
                            /** @description When the clocks would be due after it can be asked before */
                            movesClocks?: boolean;
                            /** @description What it would do can be asked before */
                            preview?: boolean;
                        }[];
                        hold: {
                            /**
                             * Format: date-time
                             * @description When the hold it is in ends by itself
                             */
                            until: string | null;
                            /** @description How often it has been held */
                            times: number;
                            /** @description How often you may let it be held */
                            most: number;
                            /** @description How long it has rested altogether */
                            seconds: number;
                            /** @description How long you may let it rest altogether */
                            withinSeconds: number;
                        } | null;
                        second: {
                            /** Format: id */
                            id: string;
                            action: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            askedBy: {
                                /** Format: id */
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            askedAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            entries: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                text: string;
                                valueLabel: {
                                    zh: string;
                                    en: string;
                                } | null;
                            }[];
                        } | null;
                        photos: {
                            /** Format: id */
                            id: string;
                            width: number;
                            height: number;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        events: {
                            seq: number;
                            kind: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            /** Format: date-time */
                            at: string;
                            /** Format: date-time */
                            recordedAt: string;
                            actor: {
                                kind: string;
                                /** Format: id */
                                id: string | null;
                                name: string;
                            };
                            entries: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                text: string;
                                valueLabel: {
                                    zh: string;
                                    en: string;
                                } | null;
                            }[];
                            visibility: string | null;
                            clock: {
                                zh: string;
                                en: string;
                            } | null;
                            photos: string[];
                            otherCase: {
                                /** Format: id */
                                id: string;
                                number: string;
                            } | null;
                            /** @description The second person, where the action needs one */
                            approvedBy: string | null;
                            reportedLate: boolean;
                            /** @description What was put together for whoever asked; can be fetched until then */
                            file: {
                                /** Format: id */
                                id: string;
                                /** Format: date-time */
                                until: string;
                            } | null;
                            /** @description Clocks that were given other terms while they ran */
                            retargeted: {
                                clock: {
                                    zh: string;
                                    en: string;
                                };
                                from: {
                                    targetSeconds: number;
                                    /** Format: date-time */
                                    dueAt: string | null;
                                };
                                to: {
                                    targetSeconds: number;
                                    /** Format: date-time */
                                    dueAt: string | null;
                                };
                                /** @description It had been broken by an estimate of days alone, and is not by the published ones */
                                withdrawn: boolean;
                            }[];
                        }[];
                        readBack: {
                            zh: string;
                            en: string;
                        };
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postCasesPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    projectId?: string;
                    /** Format: id */
                    placeId?: string;
                    /** Format: instant */
                    occurredAt?: string;
                    requests: {
                        process: string;
                        input: {
                            [key: string]: unknown;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description The instant for which the clocks are shown: now
                         */
                        at: string;
                        /**
                         * Format: date-time
                         * @description From when they count: the time of the contact
                         */
                        occurredAt: string;
                        /** @description In the order asked */
                        requests: {
                            process: string;
                            /** @description Those that begin with the contact; without those whose target hangs on a field not filled in yet */
                            clocks: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                                state: string;
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                dueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description What was promised at first; dueAt is what holds now
                                 */
                                originalDueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                                 */
                                agreedDueAt: string | null;
                                /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                                originalState: string;
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
                                /** @description The days of the year in which it is due have not been published; it may still move */
                                estimated: boolean;
                            }[];
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCasesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        number: string;
                        process: string;
                        processLabel: {
                            zh: string;
                            en: string;
                        };
                        state: string;
                        stateLabel: {
                            zh: string;
                            en: string;
                        };
                        /** @description good, bad or wait */
                        tone: string | null;
                        open: boolean;
                        /** @description Send it back with the next action */
                        version: number;
                        project: {
                            /** Format: id */
                            id: string;
                            code: string;
                            name: string;
                        };
                        place: {
                            /** Format: id */
                            id: string;
                            name: string;
                        } | null;
                        placeText: string | null;
                        summary: string;
                        channel: string;
                        channelLabel: {
                            zh: string;
                            en: string;
                        };
                        urgency: string | null;
                        holder: {
                            staff: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            team: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                        };
                        /** Format: date-time */
                        occurredAt: string;
                        /** Format: date-time */
                        openedAt: string;
                        /** Format: date-time */
                        closedAt: string | null;
                        /** Format: date-time */
                        dueAt: string | null;
                        clocks: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                            state: string;
                            /** Format: date-time */
                            startedAt: string;
                            /** Format: date-time */
                            dueAt: string | null;
                            /**
                             * Format: date-time
                             * @description What was promised at first; dueAt is what holds now
                             */
                            originalDueAt: string | null;
                            /**
                             * Format: date-time
                             * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                             */
                            agreedDueAt: string | null;
                            /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                            originalState: string;
                            /** Format: date-time */
                            metAt: string | null;
                            reportedLate: boolean;
                            spentSeconds: number;
                            targetSeconds: number;
                            calendar: string;
                            /** @description The days of the year in which it is due have not been published; it may still move */
                            estimated: boolean;
                        }[];
                        description: string;
                        facts: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            value: string | number | boolean | null;
                            valueLabel: {
                                zh: string;
                                en: string;
                            } | null;
                        }[];
                        person: {
                            /** Format: id */
                            id: string;
                            name: string;
                            salutation: string | null;
                            phones: string[];
                        } | null;
                        /** @description Which numbers you may ask for in full: of the person, and in the description */
                        mayReveal: {
                            phones: boolean;
                            words: boolean;
                        };
                        receiver: {
                            /** Format: id */
                            id: string;
                            name: string;
                        } | null;
                        reception: {
                            /** Format: id */
                            id: string;
                            channel: string;
                            channelLabel: {
                                zh: string;
                                en: string;
                            };
                            /** Format: date-time */
                            occurredAt: string;
                            /** Format: date-time */
                            readBackAt: string | null;
                            receivedBy: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            /** @description What else came of the same contact, as far as you may see it */
                            cases: {
                                /** Format: id */
                                id: string;
                                number: string;
                                processLabel: {
                                    zh: string;
                                    en: string;
                                };
                                stateLabel: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                        } | null;
                        rung: number;
                        parent: {
                            /** Format: id */
                            id: string;
                            number: string;
                            process: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description child, converted, callback or split */
                            relation: string;
                        } | null;
                        children: {
                            /** Format: id */
                            id: string;
                            number: string;
                            process: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description child, converted, callback or split */
                            relation: string;
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            open: boolean;
                        }[];
                        /** @description Where the matter goes on */
                        mergedInto: {
                            /** Format: id */
                            id: string;
                            number: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            tone: string | null;
                            open: boolean;
                            /** @description Whether its own page is yours to see */
                            maySee: boolean;
                            clocks: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                                state: string;
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                dueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description What was promised at first; dueAt is what holds now
                                 */
                                originalDueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                                 */
                                agreedDueAt: string | null;
                                /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                                originalState: string;
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
                                /** @description The days of the year in which it is due have not been published; it may still move */
                                estimated: boolean;
                            }[];
                        } | null;
                        /** @description What was merged into it */
                        merged: {
                            /** Format: id */
                            id: string;
                            number: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            channelLabel: {
                                zh: string;
                                en: string;
                            };
                            /** Format: date-time */
                            occurredAt: string;
                            /** Format: date-time */
                            mergedAt: string;
                            person: {
                                /** Format: id */
                                id: string;
                                name: string;
                                salutation: string | null;
                            } | null;
                            description: string;
                            photos: string[];
                        }[];
                        /** @description Whether you may add words and pictures */
                        mayAdd: boolean;
                        actions: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            form: {
                                [key: string]: unknown;
                            };
                            disabledReason?: {
                                zh: string;
                                en: string;
                            };
                            danger?: boolean;
                            /** @description Taking it only asks for it; whose consent it needs */
                            needsSecond?: {
                                zh: string;
                                en: string;
                            };
                            /** @description When the clocks would be due after it can be asked before */
                            movesClocks?: boolean;
                            /** @description What it would do can be asked before */
                            preview?: boolean;
                        }[];
                        hold: {
                            /**
                             * Format: date-time
                             * @description When the hold it is in ends by itself
                             */
                            until: string | null;
                            /** @description How often it has been held */
                            times: number;
                            /** @description How often you may let it be held */
                            most: number;
                            /** @description How long it has rested altogether */
                            seconds: number;
                            /** @description How long you may let it rest altogether */
                            withinSeconds: number;
                        } | null;
                        second: {
                            /** Format: id */
                            id: string;
                            action: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            askedBy: {
                                /** Format: id */
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            askedAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            entries: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                text: string;
                                valueLabel: {
                                    zh: string;
                                    en: string;
                                } | null;
                            }[];
                        } | null;
                        photos: {
                            /** Format: id */
                            id: string;
                            width: number;
                            height: number;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        events: {
                            seq: number;
                            kind: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            /** Format: date-time */
                            at: string;
                            /** Format: date-time */
                            recordedAt: string;
                            actor: {
                                kind: string;
                                /** Format: id */
                                id: string | null;
                                name: string;
                            };
                            entries: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                text: string;
                                valueLabel: {
                                    zh: string;
                                    en: string;
                                } | null;
                            }[];
                            visibility: string | null;
                            clock: {
                                zh: string;
                                en: string;
                            } | null;
                            photos: string[];
                            otherCase: {
                                /** Format: id */
                                id: string;
                                number: string;
                            } | null;
                            /** @description The second person, where the action needs one */
                            approvedBy: string | null;
                            reportedLate: boolean;
                            /** @description What was put together for whoever asked; can be fetched until then */
                            file: {
                                /** Format: id */
                                id: string;
                                /** Format: date-time */
                                until: string;
                            } | null;
                            /** @description Clocks that were given other terms while they ran */
                            retargeted: {
                                clock: {
                                    zh: string;
                                    en: string;
                                };
                                from: {
                                    targetSeconds: number;
                                    /** Format: date-time */
                                    dueAt: string | null;
                                };
                                to: {
                                    targetSeconds: number;
                                    /** Format: date-time */
                                    dueAt: string | null;
                                };
                                /** @description It had been broken by an estimate of days alone, and is not by the published ones */
                                withdrawn: boolean;
                            }[];
                        }[];
                        readBack: {
                            zh: string;
                            en: string;
                        };
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postCasesByIdActionsByAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                action: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: commandId */
                    commandId: string;
                    version?: number;
                    /** Format: commandId */
                    after?: string;
                    /** Format: instant */
                    occurredAt?: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        number: string;
                        process: string;
                        processLabel: {
                            zh: string;
                            en: string;
                        };
                        state: string;
                        stateLabel: {
                            zh: string;
                            en: string;
                        };
                        /** @description good, bad or wait */
                        tone: string | null;
                        open: boolean;
                        /** @description Send it back with the next action */
                        version: number;
                        project: {
                            /** Format: id */
                            id: string;
                            code: string;
                            name: string;
                        };
                        place: {
                            /** Format: id */
                            id: string;
                            name: string;
                        } | null;
                        placeText: string | null;
                        summary: string;
                        channel: string;
                        channelLabel: {
                            zh: string;
                            en: string;
                        };
                        urgency: string | null;
                        holder: {
                            staff: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            team: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                        };
                        /** Format: date-time */
                        occurredAt: string;
                        /** Format: date-time */
                        openedAt: string;
                        /** Format: date-time */
                        closedAt: string | null;
                        /** Format: date-time */
                        dueAt: string | null;
                        clocks: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                            state: string;
                            /** Format: date-time */
                            startedAt: string;
                            /** Format: date-time */
                            dueAt: string | null;
                            /**
                             * Format: date-time
                             * @description What was promised at first; dueAt is what holds now
                             */
                            originalDueAt: string | null;
                            /**
                             * Format: date-time
                             * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                             */
                            agreedDueAt: string | null;
                            /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                            originalState: string;
                            /** Format: date-time */
                            metAt: string | null;
                            reportedLate: boolean;
                            spentSeconds: number;
                            targetSeconds: number;
                            calendar: string;
                            /** @description The days of the year in which it is due have not been published; it may still move */
                            estimated: boolean;
                        }[];
                        description: string;
                        facts: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            value: string | number | boolean | null;
                            valueLabel: {
                                zh: string;
                                en: string;
                            } | null;
                        }[];
                        person: {
                            /** Format: id */
                            id: string;
                            name: string;
                            salutation: string | null;
                            phones: string[];
                        } | null;
                        /** @description Which numbers you may ask for in full: of the person, and in the description */
                        mayReveal: {
                            phones: boolean;
                            words: boolean;
                        };
                        receiver: {
                            /** Format: id */
                            id: string;
                            name: string;
                        } | null;
                        reception: {
                            /** Format: id */
                            id: string;
                            channel: string;
                            channelLabel: {
                                zh: string;
                                en: string;
                            };
                            /** Format: date-time */
                            occurredAt: string;
                            /** Format: date-time */
                            readBackAt: string | null;
                            receivedBy: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            /** @description What else came of the same contact, as far as you may see it */
                            cases: {
                                /** Format: id */
                                id: string;
                                number: string;
                                processLabel: {
                                    zh: string;
                                    en: string;
                                };
                                stateLabel: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                        } | null;
                        rung: number;
                        parent: {
                            /** Format: id */
                            id: string;
                            number: string;
                            process: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description child, converted, callback or split */
                            relation: string;
                        } | null;
                        children: {
                            /** Format: id */
                            id: string;
                            number: string;
                            process: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description child, converted, callback or split */
                            relation: string;
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            open: boolean;
                        }[];
                        /** @description Where the matter goes on */
                        mergedInto: {
                            /** Format: id */
                            id: string;
                            number: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            tone: string | null;
                            open: boolean;
                            /** @description Whether its own page is yours to see */
                            maySee: boolean;
                            clocks: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                                state: string;
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                dueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description What was promised at first; dueAt is what holds now
                                 */
                                originalDueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                                 */
                                agreedDueAt: string | null;
                                /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                                originalState: string;
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
                                /** @description The days of the year in which it is due have not been published; it may still move */
                                estimated: boolean;
                            }[];
                        } | null;
                        /** @description What was merged into it */
                        merged: {
                            /** Format: id */
                            id: string;
                            number: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            channelLabel: {
                                zh: string;
                                en: string;
                            };
                            /** Format: date-time */
                            occurredAt: string;
                            /** Format: date-time */
                            mergedAt: string;
                            person: {
                                /** Format: id */
                                id: string;
                                name: string;
                                salutation: string | null;
                            } | null;
                            description: string;
                            photos: string[];
                        }[];
                        /** @description Whether you may add words and pictures */
                        mayAdd: boolean;
                        actions: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            form: {
                                [key: string]: unknown;
                            };
                            disabledReason?: {
                                zh: string;
                                en: string;
                            };
                            danger?: boolean;
                            /** @description Taking it only asks for it; whose consent it needs */
                            needsSecond?: {
                                zh: string;
                                en: string;
                            };
                            /** @description When the clocks would be due after it can be asked before */
                            movesClocks?: boolean;
                            /** @description What it would do can be asked before */
                            preview?: boolean;
                        }[];
                        hold: {
                            /**
                             * Format: date-time
                             * @description When the hold it is in ends by itself
                             */
                            until: string | null;
                            /** @description How often it has been held */
                            times: number;
                            /** @description How often you may let it be held */
                            most: number;
                            /** @description How long it has rested altogether */
                            seconds: number;
                            /** @description How long you may let it rest altogether */
                            withinSeconds: number;
                        } | null;
                        second: {
                            /** Format: id */
                            id: string;
                            action: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            askedBy: {
                                /** Format: id */
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            askedAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            entries: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                text: string;
                                valueLabel: {
                                    zh: string;
                                    en: string;
                                } | null;
                            }[];
                        } | null;
                        photos: {
                            /** Format: id */
                            id: string;
                            width: number;
                            height: number;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        events: {
                            seq: number;
                            kind: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            /** Format: date-time */
                            at: string;
                            /** Format: date-time */
                            recordedAt: string;
                            actor: {
                                kind: string;
                                /** Format: id */
                                id: string | null;
                                name: string;
                            };
                            entries: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                text: string;
                                valueLabel: {
                                    zh: string;
                                    en: string;
                                } | null;
                            }[];
                            visibility: string | null;
                            clock: {
                                zh: string;
                                en: string;
                            } | null;
                            photos: string[];
                            otherCase: {
                                /** Format: id */
                                id: string;
                                number: string;
                            } | null;
                            /** @description The second person, where the action needs one */
                            approvedBy: string | null;
                            reportedLate: boolean;
                            /** @description What was put together for whoever asked; can be fetched until then */
                            file: {
                                /** Format: id */
                                id: string;
                                /** Format: date-time */
                                until: string;
                            } | null;
                            /** @description Clocks that were given other terms while they ran */
                            retargeted: {
                                clock: {
                                    zh: string;
                                    en: string;
                                };
                                from: {
                                    targetSeconds: number;
                                    /** Format: date-time */
                                    dueAt: string | null;
                                };
                                to: {
                                    targetSeconds: number;
                                    /** Format: date-time */
                                    dueAt: string | null;
                                };
                                /** @description It had been broken by an estimate of days alone, and is not by the published ones */
                                withdrawn: boolean;
                            }[];
                        }[];
                        readBack: {
                            zh: string;
                            en: string;
                        };
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postCasesByIdActionsByActionClocks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                action: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    input: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description The instant for which they are shown: the end of a hold, else now
                         */
                        at: string;
                        /** @description What the case that goes on is, where it is another */
                        becomes: {
                            zh: string;
                            en: string;
                        } | null;
                        /** @description Those that would count then */
                        clocks: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                            state: string;
                            /** Format: date-time */
                            startedAt: string;
                            /** Format: date-time */
                            dueAt: string | null;
                            /**
                             * Format: date-time
                             * @description What was promised at first; dueAt is what holds now
                             */
                            originalDueAt: string | null;
                            /**
                             * Format: date-time
                             * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                             */
                            agreedDueAt: string | null;
                            /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                            originalState: string;
                            /** Format: date-time */
                            metAt: string | null;
                            reportedLate: boolean;
                            spentSeconds: number;
                            targetSeconds: number;
                            calendar: string;
                            /** @description The days of the year in which it is due have not been published; it may still move */
                            estimated: boolean;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCasesByIdActionsByActionPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                action: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            label: {
                                zh: string;
                                en: string;
                            };
                            count: number;
                        }[];
                        /** @description Nothing is erased while there is any */
                        hindrances: {
                            zh: string;
                            en: string;
                        }[];
                        notes: {
                            zh: string;
                            en: string;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCasesByIdClocksByKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        caseId: string;
                        number: string;
                        processLabel: {
                            zh: string;
                            en: string;
                        };
                        clock: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                            state: string;
                            /** Format: date-time */
                            startedAt: string;
                            /** Format: date-time */
                            dueAt: string | null;
                            /**
                             * Format: date-time
                             * @description What was promised at first; dueAt is what holds now
                             */
                            originalDueAt: string | null;
                            /**
                             * Format: date-time
                             * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                             */
                            agreedDueAt: string | null;
                            /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                            originalState: string;
                            /** Format: date-time */
                            metAt: string | null;
                            reportedLate: boolean;
                            spentSeconds: number;
                            targetSeconds: number;
                            calendar: string;
                            /** @description The days of the year in which it is due have not been published; it may still move */
                            estimated: boolean;
                        };
                        /** @description How often it has been started afresh, this time included */
                        run: number;
                        /** Format: date-time */
                        brokenAt: string | null;
                        /**
                         * Format: date-time
                         * @description When it was met or stopped, else now
                         */
                        endedAt: string;
                        /** Format: date-time */
                        now: string;
                        isOver: boolean;
                        /** @description What the parts counted so far add up to */
                        spentMs: number;
                        /** @description From this date on the calendar is a guess, and the due time lies behind it */
                        estimatedFrom: string | null;
                        terms: {
                            processVersion: number;
                            targetSeconds: number;
                            /** @description Whose decision it is, and under which number; null: the handbook of the process */
                            target: {
                                name: string;
                                /** @description group, city or project */
                                kind: string;
                                number: number;
                                /** Format: date-time */
                                since: string;
                            } | null;
                            /** @description Whose decision it is, and under which number; null: the handbook of the process */
                            calendarChosen: {
                                name: string;
                                /** @description group, city or project */
                                kind: string;
                                number: number;
                                /** Format: date-time */
                                since: string;
                            } | null;
                            /** @description Whose decision it is, and under which number; null: the handbook of the process */
                            steps: {
                                name: string;
                                /** @description group, city or project */
                                kind: string;
                                number: number;
                                /** Format: date-time */
                                since: string;
                            } | null;
                            calendar: {
                                ref: string;
                                label: {
                                    zh: string;
                                    en: string;
                                } | null;
                                hours: {
                                    zh: string;
                                    en: string;
                                };
                                zone: string;
                                /** @description Knows the holidays, and the days worked for them */
                                holidays: boolean;
                                /** @description Whose decision it is, and under which number; null: the handbook of the process */
                                owner: {
                                    name: string;
                                    /** @description group, city or project */
                                    kind: string;
                                    number: number;
                                    /** Format: date-time */
                                    since: string;
                                } | null;
                            };
                        };
                        /** @description All of the time from the start to the due time, without a gap */
                        parts: {
                            /** @description counted, over (counted past the promise), held, or why it was skipped: night, break, weekend, holiday, closed */
                            kind: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            /** Format: date-time */
                            from: string;
                            /** Format: date-time */
                            to: string;
                            ms: number;
                            /** @description Still to come, or spared because it was done before */
                            ahead: boolean;
                            /** @description The event of the story behind it; null where you do not read it */
                            by: {
                                seq: number;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                recordedAt: string;
                                actor: {
                                    kind: string;
                                    /** Format: id */
                                    id: string | null;
                                    name: string;
                                };
                                entries: {
                                    key: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    text: string;
                                    valueLabel: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                            } | null;
                        }[];
                        changes: {
                            change: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            /** Format: date-time */
                            at: string;
                            targetSeconds: number;
                            /** @description The event of the story behind it; null where you do not read it */
                            by: {
                                seq: number;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                recordedAt: string;
                                actor: {
                                    kind: string;
                                    /** Format: id */
                                    id: string | null;
                                    name: string;
                                };
                                entries: {
                                    key: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    text: string;
                                    valueLabel: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                            } | null;
                        }[];
                        /** @description Who had the case when, from the start to the end */
                        turns: {
                            /** Format: date-time */
                            from: string;
                            /** Format: date-time */
                            to: string;
                            ms: number;
                            countedMs: number;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description nobody, team, staff, resident, hold or done; for residents: company */
                            who: string;
                            whoLabel: {
                                zh: string;
                                en: string;
                            };
                            name: string | null;
                        }[];
                        /** @description The same, each holder once */
                        holders: {
                            ms: number;
                            countedMs: number;
                            /** @description nobody, team, staff, resident, hold or done; for residents: company */
                            who: string;
                            whoLabel: {
                                zh: string;
                                en: string;
                            };
                            name: string | null;
                        }[];
                        /** @description Runs before this one that were kept or broken */
                        past: {
                            /** Format: date-time */
                            startedAt: string;
                            /** Format: date-time */
                            metAt: string | null;
                            /** Format: date-time */
                            brokenAt: string | null;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postCasesByIdComments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: commandId */
                    commandId: string;
                    /** Format: text */
                    body: string;
                    /** @enum {string} */
                    visibility: "inner" | "visible";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        number: string;
                        process: string;
                        processLabel: {
                            zh: string;
                            en: string;
                        };
                        state: string;
                        stateLabel: {
                            zh: string;
                            en: string;
                        };
                        /** @description good, bad or wait */
                        tone: string | null;
                        open: boolean;
                        /** @description Send it back with the next action */
                        version: number;
                        project: {
                            /** Format: id */
                            id: string;
                            code: string;
                            name: string;
                        };
                        place: {
                            /** Format: id */
                            id: string;
                            name: string;
                        } | null;
                        placeText: string | null;
                        summary: string;
                        channel: string;
                        channelLabel: {
                            zh: string;
                            en: string;
                        };
                        urgency: string | null;
                        holder: {
                            staff: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            team: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                        };
                        /** Format: date-time */
                        occurredAt: string;
                        /** Format: date-time */
                        openedAt: string;
                        /** Format: date-time */
                        closedAt: string | null;
                        /** Format: date-time */
                        dueAt: string | null;
                        clocks: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                            state: string;
                            /** Format: date-time */
                            startedAt: string;
                            /** Format: date-time */
                            dueAt: string | null;
                            /**
                             * Format: date-time
                             * @description What was promised at first; dueAt is what holds now
                             */
                            originalDueAt: string | null;
                            /**
                             * Format: date-time
                             * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                             */
                            agreedDueAt: string | null;
                            /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                            originalState: string;
                            /** Format: date-time */
                            metAt: string | null;
                            reportedLate: boolean;
                            spentSeconds: number;
                            targetSeconds: number;
                            calendar: string;
                            /** @description The days of the year in which it is due have not been published; it may still move */
                            estimated: boolean;
                        }[];
                        description: string;
                        facts: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            value: string | number | boolean | null;
                            valueLabel: {
                                zh: string;
                                en: string;
                            } | null;
                        }[];
                        person: {
                            /** Format: id */
                            id: string;
                            name: string;
                            salutation: string | null;
                            phones: string[];
                        } | null;
                        /** @description Which numbers you may ask for in full: of the person, and in the description */
                        mayReveal: {
                            phones: boolean;
                            words: boolean;
                        };
                        receiver: {
                            /** Format: id */
                            id: string;
                            name: string;
                        } | null;
                        reception: {
                            /** Format: id */
                            id: string;
                            channel: string;
                            channelLabel: {
                                zh: string;
                                en: string;
                            };
                            /** Format: date-time */
                            occurredAt: string;
                            /** Format: date-time */
                            readBackAt: string | null;
                            receivedBy: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            /** @description What else came of the same contact, as far as you may see it */
                            cases: {
                                /** Format: id */
                                id: string;
                                number: string;
                                processLabel: {
                                    zh: string;
                                    en: string;
                                };
                                stateLabel: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                        } | null;
                        rung: number;
                        parent: {
                            /** Format: id */
                            id: string;
                            number: string;
                            process: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description child, converted, callback or split */
                            relation: string;
                        } | null;
                        children: {
                            /** Format: id */
                            id: string;
                            number: string;
                            process: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description child, converted, callback or split */
                            relation: string;
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            open: boolean;
                        }[];
                        /** @description Where the matter goes on */
                        mergedInto: {
                            /** Format: id */
                            id: string;
                            number: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            tone: string | null;
                            open: boolean;
                            /** @description Whether its own page is yours to see */
                            maySee: boolean;
                            clocks: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                                state: string;
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                dueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description What was promised at first; dueAt is what holds now
                                 */
                                originalDueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                                 */
                                agreedDueAt: string | null;
                                /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                                originalState: string;
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
                                /** @description The days of the year in which it is due have not been published; it may still move */
                                estimated: boolean;
                            }[];
                        } | null;
                        /** @description What was merged into it */
                        merged: {
                            /** Format: id */
                            id: string;
                            number: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            channelLabel: {
                                zh: string;
                                en: string;
                            };
                            /** Format: date-time */
                            occurredAt: string;
                            /** Format: date-time */
                            mergedAt: string;
                            person: {
                                /** Format: id */
                                id: string;
                                name: string;
                                salutation: string | null;
                            } | null;
                            description: string;
                            photos: string[];
                        }[];
                        /** @description Whether you may add words and pictures */
                        mayAdd: boolean;
                        actions: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            form: {
                                [key: string]: unknown;
                            };
                            disabledReason?: {
                                zh: string;
                                en: string;
                            };
                            danger?: boolean;
                            /** @description Taking it only asks for it; whose consent it needs */
                            needsSecond?: {
                                zh: string;
                                en: string;
                            };
                            /** @description When the clocks would be due after it can be asked before */
                            movesClocks?: boolean;
                            /** @description What it would do can be asked before */
                            preview?: boolean;
                        }[];
                        hold: {
                            /**
                             * Format: date-time
                             * @description When the hold it is in ends by itself
                             */
                            until: string | null;
                            /** @description How often it has been held */
                            times: number;
                            /** @description How often you may let it be held */
                            most: number;
                            /** @description How long it has rested altogether */
                            seconds: number;
                            /** @description How long you may let it rest altogether */
                            withinSeconds: number;
                        } | null;
                        second: {
                            /** Format: id */
                            id: string;
                            action: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            askedBy: {
                                /** Format: id */
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            askedAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            entries: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                text: string;
                                valueLabel: {
                                    zh: string;
                                    en: string;
                                } | null;
                            }[];
                        } | null;
                        photos: {
                            /** Format: id */
                            id: string;
                            width: number;
                            height: number;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        events: {
                            seq: number;
                            kind: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            /** Format: date-time */
                            at: string;
                            /** Format: date-time */
                            recordedAt: string;
                            actor: {
                                kind: string;
                                /** Format: id */
                                id: string | null;
                                name: string;
                            };
                            entries: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                text: string;
                                valueLabel: {
                                    zh: string;
                                    en: string;
                                } | null;
                            }[];
                            visibility: string | null;
                            clock: {
                                zh: string;
                                en: string;
                            } | null;
                            photos: string[];
                            otherCase: {
                                /** Format: id */
                                id: string;
                                number: string;
                            } | null;
                            /** @description The second person, where the action needs one */
                            approvedBy: string | null;
                            reportedLate: boolean;
                            /** @description What was put together for whoever asked; can be fetched until then */
                            file: {
                                /** Format: id */
                                id: string;
                                /** Format: date-time */
                                until: string;
                            } | null;
                            /** @description Clocks that were given other terms while they ran */
                            retargeted: {
                                clock: {
                                    zh: string;
                                    en: string;
                                };
                                from: {
                                    targetSeconds: number;
                                    /** Format: date-time */
                                    dueAt: string | null;
                                };
                                to: {
                                    targetSeconds: number;
                                    /** Format: date-time */
                                    dueAt: string | null;
                                };
                                /** @description It had been broken by an estimate of days alone, and is not by the published ones */
                                withdrawn: boolean;
                            }[];
                        }[];
                        readBack: {
                            zh: string;
                            en: string;
                        };
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCasesByIdDuplicates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: id */
                            id: string;
                            number: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            process: string;
                            version: number;
                            /** Format: date-time */
                            openedAt: string;
                            place: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            person: {
                                /** Format: id */
                                id: string;
                                name: string;
                                salutation: string | null;
                            } | null;
                            summary: string;
                            why: {
                                zh: string;
                                en: string;
                            };
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCasesByIdEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            seq: number;
                            kind: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            /** Format: date-time */
                            at: string;
                            /** Format: date-time */
                            recordedAt: string;
                            actor: {
                                kind: string;
                                /** Format: id */
                                id: string | null;
                                name: string;
                            };
                            entries: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                text: string;
                                valueLabel: {
                                    zh: string;
                                    en: string;
                                } | null;
                            }[];
                            visibility: string | null;
                            clock: {
                                zh: string;
                                en: string;
                            } | null;
                            photos: string[];
                            otherCase: {
                                /** Format: id */
                                id: string;
                                number: string;
                            } | null;
                            /** @description The second person, where the action needs one */
                            approvedBy: string | null;
                            reportedLate: boolean;
                            /** @description What was put together for whoever asked; can be fetched until then */
                            file: {
                                /** Format: id */
                                id: string;
                                /** Format: date-time */
                                until: string;
                            } | null;
                            /** @description Clocks that were given other terms while they ran */
                            retargeted: {
                                clock: {
                                    zh: string;
                                    en: string;
                                };
                                from: {
                                    targetSeconds: number;
                                    /** Format: date-time */
                                    dueAt: string | null;
                                };
                                to: {
                                    targetSeconds: number;
                                    /** Format: date-time */
                                    dueAt: string | null;
                                };
                                /** @description It had been broken by an estimate of days alone, and is not by the published ones */
                                withdrawn: boolean;
                            }[];
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postCasesByIdMerge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: commandId */
                    commandId: string;
                    version: number;
                    sources: {
                        /** Format: id */
                        id: string;
                        version: number;
                    }[];
                    /** Format: text */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        number: string;
                        process: string;
                        processLabel: {
                            zh: string;
                            en: string;
                        };
                        state: string;
                        stateLabel: {
                            zh: string;
                            en: string;
                        };
                        /** @description good, bad or wait */
                        tone: string | null;
                        open: boolean;
                        /** @description Send it back with the next action */
                        version: number;
                        project: {
                            /** Format: id */
                            id: string;
                            code: string;
                            name: string;
                        };
                        place: {
                            /** Format: id */
                            id: string;
                            name: string;
                        } | null;
                        placeText: string | null;
                        summary: string;
                        channel: string;
                        channelLabel: {
                            zh: string;
                            en: string;
                        };
                        urgency: string | null;
                        holder: {
                            staff: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            team: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                        };
                        /** Format: date-time */
                        occurredAt: string;
                        /** Format: date-time */
                        openedAt: string;
                        /** Format: date-time */
                        closedAt: string | null;
                        /** Format: date-time */
                        dueAt: string | null;
                        clocks: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                            state: string;
                            /** Format: date-time */
                            startedAt: string;
                            /** Format: date-time */
                            dueAt: string | null;
                            /**
                             * Format: date-time
                             * @description What was promised at first; dueAt is what holds now
                             */
                            originalDueAt: string | null;
                            /**
                             * Format: date-time
                             * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                             */
                            agreedDueAt: string | null;
                            /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                            originalState: string;
                            /** Format: date-time */
                            metAt: string | null;
                            reportedLate: boolean;
                            spentSeconds: number;
                            targetSeconds: number;
                            calendar: string;
                            /** @description The days of the year in which it is due have not been published; it may still move */
                            estimated: boolean;
                        }[];
                        description: string;
                        facts: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            value: string | number | boolean | null;
                            valueLabel: {
                                zh: string;
                                en: string;
                            } | null;
                        }[];
                        person: {
                            /** Format: id */
                            id: string;
                            name: string;
                            salutation: string | null;
                            phones: string[];
                        } | null;
                        /** @description Which numbers you may ask for in full: of the person, and in the description */
                        mayReveal: {
                            phones: boolean;
                            words: boolean;
                        };
                        receiver: {
                            /** Format: id */
                            id: string;
                            name: string;
                        } | null;
                        reception: {
                            /** Format: id */
                            id: string;
                            channel: string;
                            channelLabel: {
                                zh: string;
                                en: string;
                            };
                            /** Format: date-time */
                            occurredAt: string;
                            /** Format: date-time */
                            readBackAt: string | null;
                            receivedBy: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            /** @description What else came of the same contact, as far as you may see it */
                            cases: {
                                /** Format: id */
                                id: string;
                                number: string;
                                processLabel: {
                                    zh: string;
                                    en: string;
                                };
                                stateLabel: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                        } | null;
                        rung: number;
                        parent: {
                            /** Format: id */
                            id: string;
                            number: string;
                            process: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description child, converted, callback or split */
                            relation: string;
                        } | null;
                        children: {
                            /** Format: id */
                            id: string;
                            number: string;
                            process: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description child, converted, callback or split */
                            relation: string;
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            open: boolean;
                        }[];
                        /** @description Where the matter goes on */
                        mergedInto: {
                            /** Format: id */
                            id: string;
                            number: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            tone: string | null;
                            open: boolean;
                            /** @description Whether its own page is yours to see */
                            maySee: boolean;
                            clocks: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                                state: string;
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                dueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description What was promised at first; dueAt is what holds now
                                 */
                                originalDueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                                 */
                                agreedDueAt: string | null;
                                /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                                originalState: string;
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
                                /** @description The days of the year in which it is due have not been published; it may still move */
                                estimated: boolean;
                            }[];
                        } | null;
                        /** @description What was merged into it */
                        merged: {
                            /** Format: id */
                            id: string;
                            number: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            channelLabel: {
                                zh: string;
                                en: string;
                            };
                            /** Format: date-time */
                            occurredAt: string;
                            /** Format: date-time */
                            mergedAt: string;
                            person: {
                                /** Format: id */
                                id: string;
                                name: string;
                                salutation: string | null;
                            } | null;
                            description: string;
                            photos: string[];
                        }[];
                        /** @description Whether you may add words and pictures */
                        mayAdd: boolean;
                        actions: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            form: {
                                [key: string]: unknown;
                            };
                            disabledReason?: {
                                zh: string;
                                en: string;
                            };
                            danger?: boolean;
                            /** @description Taking it only asks for it; whose consent it needs */
                            needsSecond?: {
                                zh: string;
                                en: string;
                            };
                            /** @description When the clocks would be due after it can be asked before */
                            movesClocks?: boolean;
                            /** @description What it would do can be asked before */
                            preview?: boolean;
                        }[];
                        hold: {
                            /**
                             * Format: date-time
                             * @description When the hold it is in ends by itself
                             */
                            until: string | null;
                            /** @description How often it has been held */
                            times: number;
                            /** @description How often you may let it be held */
                            most: number;
                            /** @description How long it has rested altogether */
                            seconds: number;
                            /** @description How long you may let it rest altogether */
                            withinSeconds: number;
                        } | null;
                        second: {
                            /** Format: id */
                            id: string;
                            action: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            askedBy: {
                                /** Format: id */
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            askedAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            entries: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                text: string;
                                valueLabel: {
                                    zh: string;
                                    en: string;
                                } | null;
                            }[];
                        } | null;
                        photos: {
                            /** Format: id */
                            id: string;
                            width: number;
                            height: number;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        events: {
                            seq: number;
                            kind: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            /** Format: date-time */
                            at: string;
                            /** Format: date-time */
                            recordedAt: string;
                            actor: {
                                kind: string;
                                /** Format: id */
                                id: string | null;
                                name: string;
                            };
                            entries: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                text: string;
                                valueLabel: {
                                    zh: string;
                                    en: string;
                                } | null;
                            }[];
                            visibility: string | null;
                            clock: {
                                zh: string;
                                en: string;
                            } | null;
                            photos: string[];
                            otherCase: {
                                /** Format: id */
                                id: string;
                                number: string;
                            } | null;
                            /** @description The second person, where the action needs one */
                            approvedBy: string | null;
                            reportedLate: boolean;
                            /** @description What was put together for whoever asked; can be fetched until then */
                            file: {
                                /** Format: id */
                                id: string;
                                /** Format: date-time */
                                until: string;
                            } | null;
                            /** @description Clocks that were given other terms while they ran */
                            retargeted: {
                                clock: {
                                    zh: string;
                                    en: string;
                                };
                                from: {
                                    targetSeconds: number;
                                    /** Format: date-time */
                                    dueAt: string | null;
                                };
                                to: {
                                    targetSeconds: number;
                                    /** Format: date-time */
                                    dueAt: string | null;
                                };
                                /** @description It had been broken by an estimate of days alone, and is not by the published ones */
                                withdrawn: boolean;
                            }[];
                        }[];
                        readBack: {
                            zh: string;
                            en: string;
                        };
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postCasesByIdMergePreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sources: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        survivor: {
                            /** Format: id */
                            id: string;
                            number: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            version: number;
                        };
                        /** @description Nothing is merged while there is any */
                        hindrances: {
                            zh: string;
                            en: string;
                        }[];
                        /** @description Of the case that goes on */
                        clocks: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            before: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                                state: string;
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                dueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description What was promised at first; dueAt is what holds now
                                 */
                                originalDueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                                 */
                                agreedDueAt: string | null;
                                /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                                originalState: string;
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
                                /** @description The days of the year in which it is due have not been published; it may still move */
                                estimated: boolean;
                            } | null;
                            after: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                                state: string;
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                dueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description What was promised at first; dueAt is what holds now
                                 */
                                originalDueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                                 */
                                agreedDueAt: string | null;
                                /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                                originalState: string;
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
                                /** @description The days of the year in which it is due have not been published; it may still move */
                                estimated: boolean;
                            };
                        }[];
                        ends: {
                            /** Format: id */
                            id: string;
                            number: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            version: number;
                            /** Format: date-time */
                            occurredAt: string;
                            clocks: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                                state: string;
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                dueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description What was promised at first; dueAt is what holds now
                                 */
                                originalDueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                                 */
                                agreedDueAt: string | null;
                                /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                                originalState: string;
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
                                /** @description The days of the year in which it is due have not been published; it may still move */
                                estimated: boolean;
                            }[];
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postCasesByIdPhotos: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    photo: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        width: number;
                        height: number;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postCasesByIdReveal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    what: "phones" | "words";
                    /** @enum {string} */
                    reason: "callBack" | "visit" | "verify" | "emergency" | "correct" | "other";
                    /** Format: line */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description phone, idNumber, plate or bankCard */
                            kind: string;
                            masked: string;
                            /** @description In full; never cached, kept or logged */
                            number: string;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postCasesByIdSplit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    process: "repair";
                    /** Format: commandId */
                    commandId: string;
                    version: number;
                    /** Format: text */
                    description: string;
                    /** Format: id */
                    placeId?: string;
                    /** Format: line */
                    placeText?: string;
                    /** Format: text */
                    reason?: string;
                    /**
                     * @default normal
                     * @enum {string}
                     */
                    urgency?: "normal" | "urgent";
                    /**
                     * @default inHouse
                     * @enum {string}
                     */
                    area?: "inHouse" | "publicArea";
                    /**
                     * @default other
                     * @enum {string}
                     */
                    category?: "water" | "electricity" | "gas" | "lift" | "doorsWindows" | "wallsRoof" | "appliances" | "other";
                } | {
                    /** @enum {string} */
                    process: "inquiry";
                    /** Format: commandId */
                    commandId: string;
                    version: number;
                    /** Format: text */
                    description: string;
                    /** Format: id */
                    placeId?: string;
                    /** Format: line */
                    placeText?: string;
                    /** Format: text */
                    reason?: string;
                    /**
                     * @default other
                     * @enum {string}
                     */
                    topic?: "fees" | "facilities" | "rules" | "activities" | "other";
                } | {
                    /** @enum {string} */
                    process: "complaint";
                    /** Format: commandId */
                    commandId: string;
                    version: number;
                    /** Format: text */
                    description: string;
                    /** Format: id */
                    placeId?: string;
                    /** Format: line */
                    placeText?: string;
                    /** Format: text */
                    reason?: string;
                    /**
                     * @default other
                     * @enum {string}
                     */
                    class?: "managementDuty" | "staffConduct" | "efficiency" | "developer" | "betweenResidents" | "other";
                } | {
                    /** @enum {string} */
                    process: "suggestion";
                    /** Format: commandId */
                    commandId: string;
                    version: number;
                    /** Format: text */
                    description: string;
                    /** Format: id */
                    placeId?: string;
                    /** Format: line */
                    placeText?: string;
                    /** Format: text */
                    reason?: string;
                } | {
                    /** @enum {string} */
                    process: "praise";
                    /** Format: commandId */
                    commandId: string;
                    version: number;
                    /** Format: text */
                    description: string;
                    /** Format: id */
                    placeId?: string;
                    /** Format: line */
                    placeText?: string;
                    /** Format: text */
                    reason?: string;
                    /** Format: id */
                    praisedId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        number: string;
                        process: string;
                        processLabel: {
                            zh: string;
                            en: string;
                        };
                        state: string;
                        stateLabel: {
                            zh: string;
                            en: string;
                        };
                        /** @description good, bad or wait */
                        tone: string | null;
                        open: boolean;
                        /** @description Send it back with the next action */
                        version: number;
                        project: {
                            /** Format: id */
                            id: string;
                            code: string;
                            name: string;
                        };
                        place: {
                            /** Format: id */
                            id: string;
                            name: string;
                        } | null;
                        placeText: string | null;
                        summary: string;
                        channel: string;
                        channelLabel: {
                            zh: string;
                            en: string;
                        };
                        urgency: string | null;
                        holder: {
                            staff: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            team: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                        };
                        /** Format: date-time */
                        occurredAt: string;
                        /** Format: date-time */
                        openedAt: string;
                        /** Format: date-time */
                        closedAt: string | null;
                        /** Format: date-time */
                        dueAt: string | null;
                        clocks: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                            state: string;
                            /** Format: date-time */
                            startedAt: string;
                            /** Format: date-time */
                            dueAt: string | null;
                            /**
                             * Format: date-time
                             * @description What was promised at first; dueAt is what holds now
                             */
                            originalDueAt: string | null;
                            /**
                             * Format: date-time
                             * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                             */
                            agreedDueAt: string | null;
                            /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                            originalState: string;
                            /** Format: date-time */
                            metAt: string | null;
                            reportedLate: boolean;
                            spentSeconds: number;
                            targetSeconds: number;
                            calendar: string;
                            /** @description The days of the year in which it is due have not been published; it may still move */
                            estimated: boolean;
                        }[];
                        description: string;
                        facts: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            value: string | number | boolean | null;
                            valueLabel: {
                                zh: string;
                                en: string;
                            } | null;
                        }[];
                        person: {
                            /** Format: id */
                            id: string;
                            name: string;
                            salutation: string | null;
                            phones: string[];
                        } | null;
                        /** @description Which numbers you may ask for in full: of the person, and in the description */
                        mayReveal: {
                            phones: boolean;
                            words: boolean;
                        };
                        receiver: {
                            /** Format: id */
                            id: string;
                            name: string;
                        } | null;
                        reception: {
                            /** Format: id */
                            id: string;
                            channel: string;
                            channelLabel: {
                                zh: string;
                                en: string;
                            };
                            /** Format: date-time */
                            occurredAt: string;
                            /** Format: date-time */
                            readBackAt: string | null;
                            receivedBy: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            /** @description What else came of the same contact, as far as you may see it */
                            cases: {
                                /** Format: id */
                                id: string;
                                number: string;
                                processLabel: {
                                    zh: string;
                                    en: string;
                                };
                                stateLabel: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                        } | null;
                        rung: number;
                        parent: {
                            /** Format: id */
                            id: string;
                            number: string;
                            process: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description child, converted, callback or split */
                            relation: string;
                        } | null;
                        children: {
                            /** Format: id */
                            id: string;
                            number: string;
                            process: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description child, converted, callback or split */
                            relation: string;
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            open: boolean;
                        }[];
                        /** @description Where the matter goes on */
                        mergedInto: {
                            /** Format: id */
                            id: string;
                            number: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            tone: string | null;
                            open: boolean;
                            /** @description Whether its own page is yours to see */
                            maySee: boolean;
                            clocks: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                                state: string;
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                dueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description What was promised at first; dueAt is what holds now
                                 */
                                originalDueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                                 */
                                agreedDueAt: string | null;
                                /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                                originalState: string;
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
                                /** @description The days of the year in which it is due have not been published; it may still move */
                                estimated: boolean;
                            }[];
                        } | null;
                        /** @description What was merged into it */
                        merged: {
                            /** Format: id */
                            id: string;
                            number: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            channelLabel: {
                                zh: string;
                                en: string;
                            };
                            /** Format: date-time */
                            occurredAt: string;
                            /** Format: date-time */
                            mergedAt: string;
                            person: {
                                /** Format: id */
                                id: string;
                                name: string;
                                salutation: string | null;
                            } | null;
                            description: string;
                            photos: string[];
                        }[];
                        /** @description Whether you may add words and pictures */
                        mayAdd: boolean;
                        actions: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            form: {
                                [key: string]: unknown;
                            };
                            disabledReason?: {
                                zh: string;
                                en: string;
                            };
                            danger?: boolean;
                            /** @description Taking it only asks for it; whose consent it needs */
                            needsSecond?: {
                                zh: string;
                                en: string;
                            };
                            /** @description When the clocks would be due after it can be asked before */
                            movesClocks?: boolean;
                            /** @description What it would do can be asked before */
                            preview?: boolean;
                        }[];
                        hold: {
                            /**
                             * Format: date-time
                             * @description When the hold it is in ends by itself
                             */
                            until: string | null;
                            /** @description How often it has been held */
                            times: number;
                            /** @description How often you may let it be held */
                            most: number;
                            /** @description How long it has rested altogether */
                            seconds: number;
                            /** @description How long you may let it rest altogether */
                            withinSeconds: number;
                        } | null;
                        second: {
                            /** Format: id */
                            id: string;
                            action: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            askedBy: {
                                /** Format: id */
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            askedAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            entries: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                text: string;
                                valueLabel: {
                                    zh: string;
                                    en: string;
                                } | null;
                            }[];
                        } | null;
                        photos: {
                            /** Format: id */
                            id: string;
                            width: number;
                            height: number;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        events: {
                            seq: number;
                            kind: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            /** Format: date-time */
                            at: string;
                            /** Format: date-time */
                            recordedAt: string;
                            actor: {
                                kind: string;
                                /** Format: id */
                                id: string | null;
                                name: string;
                            };
                            entries: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                text: string;
                                valueLabel: {
                                    zh: string;
                                    en: string;
                                } | null;
                            }[];
                            visibility: string | null;
                            clock: {
                                zh: string;
                                en: string;
                            } | null;
                            photos: string[];
                            otherCase: {
                                /** Format: id */
                                id: string;
                                number: string;
                            } | null;
                            /** @description The second person, where the action needs one */
                            approvedBy: string | null;
                            reportedLate: boolean;
                            /** @description What was put together for whoever asked; can be fetched until then */
                            file: {
                                /** Format: id */
                                id: string;
                                /** Format: date-time */
                                until: string;
                            } | null;
                            /** @description Clocks that were given other terms while they ran */
                            retargeted: {
                                clock: {
                                    zh: string;
                                    en: string;
                                };
                                from: {
                                    targetSeconds: number;
                                    /** Format: date-time */
                                    dueAt: string | null;
                                };
                                to: {
                                    targetSeconds: number;
                                    /** Format: date-time */
                                    dueAt: string | null;
                                };
                                /** @description It had been broken by an estimate of days alone, and is not by the published ones */
                                withdrawn: boolean;
                            }[];
                        }[];
                        readBack: {
                            zh: string;
                            en: string;
                        };
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postCasesByIdSplitPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    process: "repair";
                    /**
                     * @default normal
                     * @enum {string}
                     */
                    urgency?: "normal" | "urgent";
                    /**
                     * @default inHouse
                     * @enum {string}
                     */
                    area?: "inHouse" | "publicArea";
                    /**
                     * @default other
                     * @enum {string}
                     */
                    category?: "water" | "electricity" | "gas" | "lift" | "doorsWindows" | "wallsRoof" | "appliances" | "other";
                } | {
                    /** @enum {string} */
                    process: "inquiry";
                    /**
                     * @default other
                     * @enum {string}
                     */
                    topic?: "fees" | "facilities" | "rules" | "activities" | "other";
                } | {
                    /** @enum {string} */
                    process: "complaint";
                    /**
                     * @default other
                     * @enum {string}
                     */
                    class?: "managementDuty" | "staffConduct" | "efficiency" | "developer" | "betweenResidents" | "other";
                } | {
                    /** @enum {string} */
                    process: "suggestion";
                } | {
                    /** @enum {string} */
                    process: "praise";
                    /** Format: id */
                    praisedId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        original: {
                            /** Format: id */
                            id: string;
                            number: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            version: number;
                        };
                        /** @description Nothing is split while there is any */
                        hindrances: {
                            zh: string;
                            en: string;
                        }[];
                        /** @description Of the part: before as each stands in the original, after as it would in the part */
                        clocks: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            before: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                                state: string;
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                dueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description What was promised at first; dueAt is what holds now
                                 */
                                originalDueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                                 */
                                agreedDueAt: string | null;
                                /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                                originalState: string;
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
                                /** @description The days of the year in which it is due have not been published; it may still move */
                                estimated: boolean;
                            } | null;
                            after: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                                state: string;
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                dueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description What was promised at first; dueAt is what holds now
                                 */
                                originalDueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                                 */
                                agreedDueAt: string | null;
                                /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                                originalState: string;
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
                                /** @description The days of the year in which it is due have not been published; it may still move */
                                estimated: boolean;
                            };
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getChannels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getDataDictionary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        classes: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            /** @description Posts that see it as it is */
                            clear: {
                                zh: string;
                                en: string;
                            }[];
                            shownAs: {
                                zh: string;
                                en: string;
                            };
                            /** @description Posts that may have one shown, for a reason */
                            reveal: {
                                zh: string;
                                en: string;
                            }[];
                        }[];
                        fields: {
                            table: string;
                            tableLabel: {
                                zh: string;
                                en: string;
                            };
                            column: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            class: string;
                            purpose: {
                                zh: string;
                                en: string;
                            };
                            basis: {
                                zh: string;
                                en: string;
                            };
                            retention: {
                                zh: string;
                                en: string;
                            };
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getDuplicates: {
        parameters: {
            query: {
                place: string;
                process: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: id */
                            id: string;
                            number: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            process: string;
                            version: number;
                            /** Format: date-time */
                            openedAt: string;
                            place: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            person: {
                                /** Format: id */
                                id: string;
                                name: string;
                                salutation: string | null;
                            } | null;
                            summary: string;
                            why: {
                                zh: string;
                                en: string;
                            };
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getDuty: {
        parameters: {
            query: {
                project: string;
                /** @description Left out: today */
                from?: string;
                /** @description Left out: seven */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        project: {
                            /** Format: id */
                            id: string;
                            name: string;
                        };
                        timeZone: string;
                        /** Format: date */
                        from: string;
                        days: number;
                        turns: {
                            /** Format: id */
                            shiftId: string;
                            /**
                             * Format: date
                             * @description The day on which it begins
                             */
                            day: string;
                            name: string;
                            team: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            staff: {
                                /** Format: id */
                                id: string;
                                name: string;
                            };
                            insteadOf: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            /** Format: date-time */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            /** @description False: has left or lost the post, so nobody is on duty */
                            isThere: boolean;
                            isNow: boolean;
                            /** @description Is over, and nobody has handed over */
                            owesNote: boolean;
                            swap: {
                                /** Format: id */
                                id: string;
                                to: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                };
                                /** Format: id */
                                askedBy: string;
                            } | null;
                            handover: {
                                /** Format: id */
                                id: string;
                                staff: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                };
                                note: string;
                                /** Format: date-time */
                                writtenAt: string;
                                confirmedBy: string | null;
                                /** Format: date-time */
                                confirmedAt: string | null;
                            } | null;
                            /** @description swap, agree, decline, withdraw, handOver, confirm, end */
                            may: string[];
                        }[];
                        /** @description Hours without anybody */
                        holes: {
                            /** Format: date-time */
                            from: string;
                            /** Format: date-time */
                            to: string;
                        }[];
                        mayManage: boolean;
                        /** Format: date-time */
                        now: string;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postDutyHandovers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    shift: string;
                    /** Format: date */
                    day: string;
                    /** Format: text */
                    note: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postDutyHandoversByIdConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getDutyNow: {
        parameters: {
            query?: {
                project?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            project: {
                                /** Format: id */
                                id: string;
                                name: string;
                            };
                            name: string;
                            team: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            staff: {
                                /** Format: id */
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            endsAt: string;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postDutyShifts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    project: string;
                    /** Format: id */
                    team?: string | null;
                    /** Format: plain */
                    name: string;
                    /** Format: id */
                    staff: string;
                    /** @description Monday is 1; left out: every day */
                    weekdays?: number[];
                    /** Format: date */
                    firstDay: string;
                    /** Format: date */
                    lastDay?: string | null;
                    starts: string;
                    ends: string;
                    /**
                     * Format: id
                     * @description A shift that is no more from the first day on
                     */
                    replaces?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postDutyShiftsByIdEnd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    day: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postDutySwaps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    shift: string;
                    /** Format: date */
                    day: string;
                    /** Format: id */
                    to: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        agreed: boolean;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postDutySwapsByIdDecide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    decision: "agreed" | "declined" | "withdrawn";
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postExportsCases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: plain */
                    process?: string;
                    /** Format: plain */
                    state?: string;
                    open?: boolean;
                    assignee?: string;
                    team?: string;
                    /** Format: id */
                    place?: string;
                    /** Format: id */
                    person?: string;
                    /** Format: id */
                    project?: string;
                    /** Format: instant */
                    from?: string;
                    /** Format: instant */
                    to?: string;
                    /** @enum {string} */
                    order?: "due" | "-openedAt";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        approvalId: string;
                        /** Format: date-time */
                        expiresAt: string;
                        message: {
                            zh: string;
                            en: string;
                        };
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postExportsHouses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    project?: string;
                    /** Format: line */
                    q?: string;
                    /** @description Not looked at for so many months */
                    staleMonths?: number;
                    /** Format: id */
                    under?: string;
                    /** @enum {string} */
                    usage?: "home" | "shop" | "office" | "dormitory" | "industrial" | "storage" | "public" | "other";
                    /** @enum {string} */
                    occupiedAs?: "unsold" | "sold" | "handedOver" | "renovating" | "renovated" | "occupied" | "rented" | "vacant";
                    /**
                     * @description Rows that lack this
                     * @enum {string}
                     */
                    missing?: "owner" | "usage" | "occupiedAs" | "floor" | "area" | "layout" | "orientation" | "fitOut" | "handedOverOn";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        approvalId: string;
                        /** Format: date-time */
                        expiresAt: string;
                        message: {
                            zh: string;
                            en: string;
                        };
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postExportsPersons: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    project?: string;
                    /** Format: line */
                    q?: string;
                    /** @description Not looked at for so many months */
                    staleMonths?: number;
                    /** @enum {string} */
                    role?: "owner" | "tenant" | "family" | "agent" | "temporary";
                    /** @enum {string} */
                    kind?: "natural" | "company";
                    /**
                     * @description Rows that lack this
                     * @enum {string}
                     */
                    missing?: "phone" | "house" | "salutation" | "gender" | "birthYear" | "registerNo" | "contactName";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        approvalId: string;
                        /** Format: date-time */
                        expiresAt: string;
                        message: {
                            zh: string;
                            en: string;
                        };
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postGrantsByIdEnd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: instant */
                    at?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        name: string;
                        title: string | null;
                        username: string | null;
                        /** Format: date-time */
                        joinedAt: string;
                        /** Format: date-time */
                        leftAt: string | null;
                        isYou: boolean;
                        /** @description Whether you may record that this person leaves */
                        mayLeave: boolean;
                        /** @description Whether you may look after how this person signs in */
                        mayHelpSignIn: boolean;
                        /** @description Open cases in their hands, of the projects you see whole */
                        openCases: number;
                        /** @description Still named in open cases without a post to work on them */
                        holdsOn: boolean;
                        grants: {
                            /** Format: id */
                            id: string;
                            role: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                            };
                            unit: {
                                /** Format: id */
                                id: string;
                                name: string;
                                kind: string;
                            };
                            /** Format: date-time */
                            from: string;
                            /** Format: date-time */
                            to: string | null;
                            /** @description current, coming or ended */
                            state: string;
                            givenBy: string | null;
                            endedBy: string | null;
                            mayEnd: boolean;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description ok; or 503 with server.busy while the database is away */
                        status: string;
                        version: string;
                        /** Format: date-time */
                        now: string;
                        timers: {
                            /** @description Cases with a clock that has something to say one day */
                            armed: number;
                            /** @description Of those, due now; counting ends at 1000 */
                            due: number;
                            /** @description 0: clocks speak on time; else the worker does not keep up, or is away */
                            behindSeconds: number;
                            /** Format: date-time */
                            behindSince: string | null;
                        };
                        outbox: {
                            waiting: number;
                        };
                        /** @description What everybody at a screen should know of how this server runs */
                        warnings: {
                            zh: string;
                            en: string;
                        }[];
                        demo: {
                            password: string;
                            signIns: {
                                username: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                        } | null;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getHolidayYears: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            year: number;
                            /** @description Send it back as `seen` with a correction */
                            version: number;
                            /** @description Comes with the product */
                            ships: boolean;
                            /** @description What counts here is other than what comes with the product */
                            differs: boolean;
                            free: {
                                holiday: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                from: string;
                                to: string;
                            }[];
                            makeUp: {
                                holiday: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                on: string;
                            }[];
                            source: string | null;
                            reason: string | null;
                            madeBy: string | null;
                            /** Format: date-time */
                            madeAt: string | null;
                            /** @description Running cases being counted anew */
                            progress: {
                                /** @description waiting, running or done */
                                state: string;
                                total: number | null;
                                done: number;
                                moved: number;
                                nowOverdue: number;
                                failed: number;
                            } | null;
                        }[];
                        /** @description The first year that nobody has published */
                        next: number;
                        holidays: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        mayPublish: boolean;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postHolidayYears: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    year: number;
                    free: {
                        /** @enum {string} */
                        holiday: "newYear" | "springFestival" | "qingming" | "labourDay" | "dragonBoat" | "midAutumn" | "nationalDay";
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                    }[];
                    makeUp: {
                        /** @enum {string} */
                        holiday: "newYear" | "springFestival" | "qingming" | "labourDay" | "dragonBoat" | "midAutumn" | "nationalDay";
                        /** Format: date */
                        on: string;
                    }[];
                    /** Format: plain */
                    source: string;
                    seen: number;
                    /** Format: plain */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        /** @description Versions that know the year */
                        calendars: string[];
                        /** Format: id */
                        reconsideration: string;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getHouses: {
        parameters: {
            query?: {
                project?: string;
                q?: string;
                /** @description Not looked at for so many months */
                staleMonths?: number;
                under?: string;
                usage?: "home" | "shop" | "office" | "dormitory" | "industrial" | "storage" | "public" | "other";
                occupiedAs?: "unsold" | "sold" | "handedOver" | "renovating" | "renovated" | "occupied" | "rented" | "vacant";
                /** @description Rows that lack this */
                missing?: "owner" | "usage" | "occupiedAs" | "floor" | "area" | "layout" | "orientation" | "fitOut" | "handedOverOn";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: id */
                            id: string;
                            name: string;
                            code: string;
                            kind: string;
                            kindLabel: {
                                zh: string;
                                en: string;
                            };
                            buildingName: string | null;
                            unitName: string | null;
                            floor: number | null;
                            area: number | null;
                            usage: string | null;
                            usageLabel: {
                                zh: string;
                                en: string;
                            } | null;
                            occupiedAs: string | null;
                            occupiedAsLabel: {
                                zh: string;
                                en: string;
                            } | null;
                            handedOverOn: string | null;
                            occupants: {
                                /** Format: id */
                                id: string;
                                name: string;
                                role: string;
                                roleLabel: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            missing: string[];
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                        }[];
                        nextCursor: string | null;
                        count: number;
                        /** @description There are more than counted */
                        more: boolean;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getImports: {
        parameters: {
            query?: {
                project?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: id */
                            id: string;
                            /** Format: id */
                            projectId: string;
                            fileName: string;
                            layout: string;
                            layoutLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description checking, checked, applying, applied, refused (unreadable), failed, cancelled */
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description all or good */
                            mode: string | null;
                            /** @description Estimated until the workbook has been read */
                            rowsTotal: number | null;
                            rowsDone: number;
                            counts: {
                                places: {
                                    new: number;
                                    changed: number;
                                    same: number;
                                };
                                persons: {
                                    new: number;
                                    changed: number;
                                    same: number;
                                };
                                occupancies: {
                                    new: number;
                                    changed: number;
                                    same: number;
                                };
                                /** @description Rows of the workbook that are left out */
                                refused: number;
                            };
                            problemCount: number;
                            createdBy: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            finishedAt: string | null;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postImports: {
        parameters: {
            query: {
                project: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getImportsTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getImportsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        /** Format: id */
                        projectId: string;
                        fileName: string;
                        layout: string;
                        layoutLabel: {
                            zh: string;
                            en: string;
                        };
                        /** @description checking, checked, applying, applied, refused (unreadable), failed, cancelled */
                        state: string;
                        stateLabel: {
                            zh: string;
                            en: string;
                        };
                        /** @description all or good */
                        mode: string | null;
                        /** @description Estimated until the workbook has been read */
                        rowsTotal: number | null;
                        rowsDone: number;
                        counts: {
                            places: {
                                new: number;
                                changed: number;
                                same: number;
                            };
                            persons: {
                                new: number;
                                changed: number;
                                same: number;
                            };
                            occupancies: {
                                new: number;
                                changed: number;
                                same: number;
                            };
                            /** @description Rows of the workbook that are left out */
                            refused: number;
                        };
                        problemCount: number;
                        createdBy: {
                            /** Format: id */
                            id: string;
                            name: string;
                        } | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        finishedAt: string | null;
                        /** @description The first 200 */
                        problems: {
                            sheet: string;
                            row: number;
                            column: string | null;
                            code: string;
                            message: {
                                zh: string;
                                en: string;
                            };
                            /** @description Whether the row is left out; a note refuses nothing */
                            refuses: boolean;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postImportsByIdApply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    mode: "all" | "good";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        /** Format: id */
                        projectId: string;
                        fileName: string;
                        layout: string;
                        layoutLabel: {
                            zh: string;
                            en: string;
                        };
                        /** @description checking, checked, applying, applied, refused (unreadable), failed, cancelled */
                        state: string;
                        stateLabel: {
                            zh: string;
                            en: string;
                        };
                        /** @description all or good */
                        mode: string | null;
                        /** @description Estimated until the workbook has been read */
                        rowsTotal: number | null;
                        rowsDone: number;
                        counts: {
                            places: {
                                new: number;
                                changed: number;
                                same: number;
                            };
                            persons: {
                                new: number;
                                changed: number;
                                same: number;
                            };
                            occupancies: {
                                new: number;
                                changed: number;
                                same: number;
                            };
                            /** @description Rows of the workbook that are left out */
                            refused: number;
                        };
                        problemCount: number;
                        createdBy: {
                            /** Format: id */
                            id: string;
                            name: string;
                        } | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        finishedAt: string | null;
                        /** @description The first 200 */
                        problems: {
                            sheet: string;
                            row: number;
                            column: string | null;
                            code: string;
                            message: {
                                zh: string;
                                en: string;
                            };
                            /** @description Whether the row is left out; a note refuses nothing */
                            refuses: boolean;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postImportsByIdCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        /** Format: id */
                        projectId: string;
                        fileName: string;
                        layout: string;
                        layoutLabel: {
                            zh: string;
                            en: string;
                        };
                        /** @description checking, checked, applying, applied, refused (unreadable), failed, cancelled */
                        state: string;
                        stateLabel: {
                            zh: string;
                            en: string;
                        };
                        /** @description all or good */
                        mode: string | null;
                        /** @description Estimated until the workbook has been read */
                        rowsTotal: number | null;
                        rowsDone: number;
                        counts: {
                            places: {
                                new: number;
                                changed: number;
                                same: number;
                            };
                            persons: {
                                new: number;
                                changed: number;
                                same: number;
                            };
                            occupancies: {
                                new: number;
                                changed: number;
                                same: number;
                            };
                            /** @description Rows of the workbook that are left out */
                            refused: number;
                        };
                        problemCount: number;
                        createdBy: {
                            /** Format: id */
                            id: string;
                            name: string;
                        } | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        finishedAt: string | null;
                        /** @description The first 200 */
                        problems: {
                            sheet: string;
                            row: number;
                            column: string | null;
                            code: string;
                            message: {
                                zh: string;
                                en: string;
                            };
                            /** @description Whether the row is left out; a note refuses nothing */
                            refuses: boolean;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getImportsByIdProblems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getLive: {
        parameters: {
            query?: {
                /** @description As Last-Event-ID, for a stream that is opened anew */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description staff or resident */
                        kind: string;
                        /** Format: id */
                        id: string | null;
                        name: string;
                        roles: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        /** @description All that he has anywhere; GET /api/access explains them */
                        rights: string[];
                        projects: {
                            /** Format: id */
                            id: string;
                            code: string;
                            name: string;
                            roles: string[];
                            rights: string[];
                        }[];
                        teams: {
                            /** Format: id */
                            id: string;
                            name: string;
                            /** Format: id */
                            projectId: string;
                        }[];
                        unread: number;
                        /** @description Requests that need you as the second person */
                        waiting: number;
                        /** Format: date-time */
                        now: string;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMeNotices: {
        parameters: {
            query?: {
                digest?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: id */
                            id: string;
                            kind: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            /** Format: id */
                            caseId: string | null;
                            number: string | null;
                            process: string | null;
                            processLabel: {
                                zh: string;
                                en: string;
                            } | null;
                            clock: {
                                zh: string;
                                en: string;
                            } | null;
                            /** @description Of a notice that stands for many: how many; read them by its id */
                            count: number;
                            mayAcknowledge: boolean;
                            /** Format: date-time */
                            acknowledgedAt: string | null;
                            acknowledgedBy: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            readAt: string | null;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMeNoticesOfCaseById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: id */
                            id: string;
                            kind: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            /** Format: id */
                            caseId: string | null;
                            number: string | null;
                            process: string | null;
                            processLabel: {
                                zh: string;
                                en: string;
                            } | null;
                            clock: {
                                zh: string;
                                en: string;
                            } | null;
                            /** @description Of a notice that stands for many: how many; read them by its id */
                            count: number;
                            mayAcknowledge: boolean;
                            /** Format: date-time */
                            acknowledgedAt: string | null;
                            acknowledgedBy: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            readAt: string | null;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postMeNoticesRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids?: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postMeNoticesByIdAcknowledge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMembers: {
        parameters: {
            query?: {
                unit?: string;
                q?: string;
                /** @description Those who have left instead */
                left?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: id */
                            id: string;
                            name: string;
                            title: string | null;
                            username: string | null;
                            /** Format: date-time */
                            joinedAt: string;
                            /** Format: date-time */
                            leftAt: string | null;
                            isYou: boolean;
                            /** @description Whether you may record that this person leaves */
                            mayLeave: boolean;
                            /** @description Whether you may look after how this person signs in */
                            mayHelpSignIn: boolean;
                            /** @description Open cases in their hands, of the projects you see whole */
                            openCases: number;
                            /** @description Still named in open cases without a post to work on them */
                            holdsOn: boolean;
                            grants: {
                                /** Format: id */
                                id: string;
                                role: {
                                    key: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                };
                                unit: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                    kind: string;
                                };
                                /** Format: date-time */
                                from: string;
                                /** Format: date-time */
                                to: string | null;
                                /** @description current, coming or ended */
                                state: string;
                                givenBy: string | null;
                                endedBy: string | null;
                                mayEnd: boolean;
                            }[];
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postMembers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: plain */
                    name: string;
                    /** Format: plain */
                    title?: string;
                    /** Format: plain */
                    username?: string;
                    post?: {
                        /** Format: id */
                        unitId: string;
                        /** @enum {string} */
                        role: "administrator" | "securityAdministrator" | "manager" | "supervisor" | "desk" | "officer" | "technician" | "auditor" | "committee";
                        /** Format: instant */
                        from?: string;
                        /** Format: instant */
                        to?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        name: string;
                        title: string | null;
                        username: string | null;
                        /** Format: date-time */
                        joinedAt: string;
                        /** Format: date-time */
                        leftAt: string | null;
                        isYou: boolean;
                        /** @description Whether you may record that this person leaves */
                        mayLeave: boolean;
                        /** @description Whether you may look after how this person signs in */
                        mayHelpSignIn: boolean;
                        /** @description Open cases in their hands, of the projects you see whole */
                        openCases: number;
                        /** @description Still named in open cases without a post to work on them */
                        holdsOn: boolean;
                        grants: {
                            /** Format: id */
                            id: string;
                            role: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                            };
                            unit: {
                                /** Format: id */
                                id: string;
                                name: string;
                                kind: string;
                            };
                            /** Format: date-time */
                            from: string;
                            /** Format: date-time */
                            to: string | null;
                            /** @description current, coming or ended */
                            state: string;
                            givenBy: string | null;
                            endedBy: string | null;
                            mayEnd: boolean;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMembersById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        name: string;
                        title: string | null;
                        username: string | null;
                        /** Format: date-time */
                        joinedAt: string;
                        /** Format: date-time */
                        leftAt: string | null;
                        isYou: boolean;
                        /** @description Whether you may record that this person leaves */
                        mayLeave: boolean;
                        /** @description Whether you may look after how this person signs in */
                        mayHelpSignIn: boolean;
                        /** @description Open cases in their hands, of the projects you see whole */
                        openCases: number;
                        /** @description Still named in open cases without a post to work on them */
                        holdsOn: boolean;
                        grants: {
                            /** Format: id */
                            id: string;
                            role: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                            };
                            unit: {
                                /** Format: id */
                                id: string;
                                name: string;
                                kind: string;
                            };
                            /** Format: date-time */
                            from: string;
                            /** Format: date-time */
                            to: string | null;
                            /** @description current, coming or ended */
                            state: string;
                            givenBy: string | null;
                            endedBy: string | null;
                            mayEnd: boolean;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postMembersByIdEndSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sessions: number;
                        keys: number;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postMembersByIdGrants: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    unitId: string;
                    /** @enum {string} */
                    role: "administrator" | "securityAdministrator" | "manager" | "supervisor" | "desk" | "officer" | "technician" | "auditor" | "committee";
                    /** Format: instant */
                    from?: string;
                    /** Format: instant */
                    to?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        name: string;
                        title: string | null;
                        username: string | null;
                        /** Format: date-time */
                        joinedAt: string;
                        /** Format: date-time */
                        leftAt: string | null;
                        isYou: boolean;
                        /** @description Whether you may record that this person leaves */
                        mayLeave: boolean;
                        /** @description Whether you may look after how this person signs in */
                        mayHelpSignIn: boolean;
                        /** @description Open cases in their hands, of the projects you see whole */
                        openCases: number;
                        /** @description Still named in open cases without a post to work on them */
                        holdsOn: boolean;
                        grants: {
                            /** Format: id */
                            id: string;
                            role: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                            };
                            unit: {
                                /** Format: id */
                                id: string;
                                name: string;
                                kind: string;
                            };
                            /** Format: date-time */
                            from: string;
                            /** Format: date-time */
                            to: string | null;
                            /** @description current, coming or ended */
                            state: string;
                            givenBy: string | null;
                            endedBy: string | null;
                            mayEnd: boolean;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postMembersByIdInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        path: string;
                        /** Format: date-time */
                        expiresAt: string;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postMembersByIdLeave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: instant */
                    at?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        name: string;
                        title: string | null;
                        username: string | null;
                        /** Format: date-time */
                        joinedAt: string;
                        /** Format: date-time */
                        leftAt: string | null;
                        isYou: boolean;
                        /** @description Whether you may record that this person leaves */
                        mayLeave: boolean;
                        /** @description Whether you may look after how this person signs in */
                        mayHelpSignIn: boolean;
                        /** @description Open cases in their hands, of the projects you see whole */
                        openCases: number;
                        /** @description Still named in open cases without a post to work on them */
                        holdsOn: boolean;
                        grants: {
                            /** Format: id */
                            id: string;
                            role: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                            };
                            unit: {
                                /** Format: id */
                                id: string;
                                name: string;
                                kind: string;
                            };
                            /** Format: date-time */
                            from: string;
                            /** Format: date-time */
                            to: string | null;
                            /** @description current, coming or ended */
                            state: string;
                            givenBy: string | null;
                            endedBy: string | null;
                            mayEnd: boolean;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postMembersByIdRemoveSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        removed: boolean;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMembersByIdSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        username: string;
                        secondFactor: boolean;
                        sessions: number;
                        /** Format: date-time */
                        invitedUntil: string | null;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postOccupancies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    placeId: string;
                    /** Format: id */
                    personId: string;
                    /** @enum {string} */
                    role: "owner" | "tenant" | "family" | "agent" | "temporary";
                    /** Format: date */
                    fromOn?: string | null;
                    /** Format: date */
                    toOn?: string | null;
                    share?: number | null;
                    /** Format: date */
                    movedInOn?: string | null;
                    /** Format: text */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        role: string;
                        roleLabel: {
                            zh: string;
                            en: string;
                        };
                        /** @description Part of one: 0.5 is a half */
                        share: number | null;
                        fromOn: string | null;
                        toOn: string | null;
                        movedInOn: string | null;
                        current: boolean;
                        version: number;
                        person: {
                            /** Format: id */
                            id: string;
                            name: string;
                            salutation: string | null;
                            phones: string[];
                        };
                        place: {
                            /** Format: id */
                            id: string;
                            name: string;
                            kind: string;
                            kindLabel: {
                                zh: string;
                                en: string;
                            };
                        };
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchOccupanciesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /** @enum {string} */
                    role?: "owner" | "tenant" | "family" | "agent" | "temporary";
                    /** Format: date */
                    fromOn?: string | null;
                    /** Format: date */
                    toOn?: string | null;
                    share?: number | null;
                    /** Format: date */
                    movedInOn?: string | null;
                    /** Format: text */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        role: string;
                        roleLabel: {
                            zh: string;
                            en: string;
                        };
                        /** @description Part of one: 0.5 is a half */
                        share: number | null;
                        fromOn: string | null;
                        toOn: string | null;
                        movedInOn: string | null;
                        current: boolean;
                        version: number;
                        person: {
                            /** Format: id */
                            id: string;
                            name: string;
                            salutation: string | null;
                            phones: string[];
                        };
                        place: {
                            /** Format: id */
                            id: string;
                            name: string;
                            kind: string;
                            kindLabel: {
                                zh: string;
                                en: string;
                            };
                        };
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postOccupanciesByIdEnd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /** Format: date */
                    toOn: string;
                    /** Format: text */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        role: string;
                        roleLabel: {
                            zh: string;
                            en: string;
                        };
                        /** @description Part of one: 0.5 is a half */
                        share: number | null;
                        fromOn: string | null;
                        toOn: string | null;
                        movedInOn: string | null;
                        current: boolean;
                        version: number;
                        person: {
                            /** Format: id */
                            id: string;
                            name: string;
                            salutation: string | null;
                            phones: string[];
                        };
                        place: {
                            /** Format: id */
                            id: string;
                            name: string;
                            kind: string;
                            kindLabel: {
                                zh: string;
                                en: string;
                            };
                        };
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getOperations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: string;
                        /** Format: date-time */
                        now: string;
                        clocks: {
                            /** @description Cases with a clock that has something to say one day */
                            armed: number;
                            /** @description False: more than are counted, so an estimate */
                            armedIsExact: boolean;
                            /** @description Of those, due now; counting ends at 1000 */
                            due: number;
                            /** Format: date-time */
                            behindSince: string | null;
                            behindSeconds: number;
                            /** Format: date-time */
                            next: string | null;
                            /** @description Seen looking within two minutes */
                            workers: number;
                            fired: number;
                            /** @description Times a clock could not speak and was put off */
                            faults: number;
                            /** @description Each clock in the first one it fits */
                            lateness: {
                                /** @description Late by at most this; null: by more than the last */
                                seconds: number | null;
                                fired: number;
                            }[];
                        };
                        messages: {
                            /** @description Counting ends at 1000 */
                            waiting: number;
                        };
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPersons: {
        parameters: {
            query?: {
                project?: string;
                q?: string;
                /** @description Not looked at for so many months */
                staleMonths?: number;
                role?: "owner" | "tenant" | "family" | "agent" | "temporary";
                kind?: "natural" | "company";
                /** @description Rows that lack this */
                missing?: "phone" | "house" | "salutation" | "gender" | "birthYear" | "registerNo" | "contactName";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: id */
                            id: string;
                            name: string;
                            salutation: string | null;
                            kind: string;
                            kindLabel: {
                                zh: string;
                                en: string;
                            };
                            phones: string[];
                            places: {
                                /** Format: id */
                                id: string;
                                name: string;
                                role: string;
                                roleLabel: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            missing: string[];
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                        }[];
                        nextCursor: string | null;
                        count: number;
                        /** @description There are more than counted */
                        more: boolean;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postPersons: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    projectId: string;
                    /** Format: plain */
                    name: string;
                    /** @enum {string} */
                    kind?: "natural" | "company";
                    phones?: {
                        /** Format: plain */
                        number: string;
                        /** @enum {string} */
                        label?: "mobile" | "home" | "work" | "other";
                    }[];
                    /** Format: plain */
                    salutation?: string | null;
                    /** @enum {string|null} */
                    gender?: "female" | "male" | null;
                    birthYear?: number | null;
                    /** Format: plain */
                    language?: string | null;
                    /** Format: text */
                    serviceNeeds?: string | null;
                    /** Format: text */
                    note?: string | null;
                    /** Format: plain */
                    idNumber?: string | null;
                    /** Format: plain */
                    registerNo?: string | null;
                    /** Format: plain */
                    contactName?: string | null;
                    occupancies?: {
                        /** Format: id */
                        placeId: string;
                        /** @enum {string} */
                        role: "owner" | "tenant" | "family" | "agent" | "temporary";
                        /** Format: date */
                        fromOn?: string | null;
                        /** Format: date */
                        toOn?: string | null;
                        share?: number | null;
                        /** Format: date */
                        movedInOn?: string | null;
                    }[];
                    /** Format: text */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        name: string;
                        salutation: string | null;
                        kind: string;
                        kindLabel: {
                            zh: string;
                            en: string;
                        };
                        phones: string[];
                        phoneList: {
                            /** Format: id */
                            id: string;
                            masked: string;
                            label: string;
                            labelText: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        project: {
                            /** Format: id */
                            id: string;
                            code: string;
                            name: string;
                        };
                        gender: string | null;
                        genderLabel: {
                            zh: string;
                            en: string;
                        } | null;
                        birthYear: number | null;
                        language: string | null;
                        /** @description Numbers in it masked */
                        serviceNeedsText: string | null;
                        /** @description Numbers in it masked */
                        noteText: string | null;
                        idNumberMasked: string | null;
                        registerNo: string | null;
                        contactName: string | null;
                        missing: {
                            field: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        /** @description Send it back with the next correction */
                        version: number;
                        /** Format: date-time */
                        updatedAt: string;
                        mergedFrom: {
                            /** Format: id */
                            id: string;
                            name: string;
                        } | null;
                        places: {
                            /** Format: id */
                            id: string;
                            name: string;
                            role: string;
                            roleLabel: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        occupancies: {
                            /** Format: id */
                            id: string;
                            role: string;
                            roleLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description Part of one: 0.5 is a half */
                            share: number | null;
                            fromOn: string | null;
                            toOn: string | null;
                            movedInOn: string | null;
                            current: boolean;
                            version: number;
                            place: {
                                /** Format: id */
                                id: string;
                                name: string;
                                kind: string;
                                kindLabel: {
                                    zh: string;
                                    en: string;
                                };
                            };
                        }[];
                        cases: {
                            /** Format: id */
                            id: string;
                            number: string;
                            process: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description good, bad or wait */
                            tone: string | null;
                            open: boolean;
                            /** @description Send it back with the next action */
                            version: number;
                            project: {
                                /** Format: id */
                                id: string;
                                code: string;
                                name: string;
                            };
                            place: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            placeText: string | null;
                            summary: string;
                            channel: string;
                            channelLabel: {
                                zh: string;
                                en: string;
                            };
                            urgency: string | null;
                            holder: {
                                staff: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                                team: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                            };
                            /** Format: date-time */
                            occurredAt: string;
                            /** Format: date-time */
                            openedAt: string;
                            /** Format: date-time */
                            closedAt: string | null;
                            /** Format: date-time */
                            dueAt: string | null;
                            clocks: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                                state: string;
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                dueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description What was promised at first; dueAt is what holds now
                                 */
                                originalDueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                                 */
                                agreedDueAt: string | null;
                                /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                                originalState: string;
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
                                /** @description The days of the year in which it is due have not been published; it may still move */
                                estimated: boolean;
                            }[];
                            person: {
                                /** Format: id */
                                id: string;
                                name: string;
                                salutation: string | null;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPersonsDuplicates: {
        parameters: {
            query?: {
                project?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            reason: string;
                            reasonLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description Two */
                            persons: {
                                /** Format: id */
                                id: string;
                                name: string;
                                salutation: string | null;
                                kind: string;
                                kindLabel: {
                                    zh: string;
                                    en: string;
                                };
                                phones: string[];
                                places: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                    role: string;
                                    roleLabel: {
                                        zh: string;
                                        en: string;
                                    };
                                }[];
                                missing: string[];
                                /** Format: date-time */
                                updatedAt: string;
                                version: number;
                            }[];
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPersonsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        name: string;
                        salutation: string | null;
                        kind: string;
                        kindLabel: {
                            zh: string;
                            en: string;
                        };
                        phones: string[];
                        phoneList: {
                            /** Format: id */
                            id: string;
                            masked: string;
                            label: string;
                            labelText: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        project: {
                            /** Format: id */
                            id: string;
                            code: string;
                            name: string;
                        };
                        gender: string | null;
                        genderLabel: {
                            zh: string;
                            en: string;
                        } | null;
                        birthYear: number | null;
                        language: string | null;
                        /** @description Numbers in it masked */
                        serviceNeedsText: string | null;
                        /** @description Numbers in it masked */
                        noteText: string | null;
                        idNumberMasked: string | null;
                        registerNo: string | null;
                        contactName: string | null;
                        missing: {
                            field: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        /** @description Send it back with the next correction */
                        version: number;
                        /** Format: date-time */
                        updatedAt: string;
                        mergedFrom: {
                            /** Format: id */
                            id: string;
                            name: string;
                        } | null;
                        places: {
                            /** Format: id */
                            id: string;
                            name: string;
                            role: string;
                            roleLabel: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        occupancies: {
                            /** Format: id */
                            id: string;
                            role: string;
                            roleLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description Part of one: 0.5 is a half */
                            share: number | null;
                            fromOn: string | null;
                            toOn: string | null;
                            movedInOn: string | null;
                            current: boolean;
                            version: number;
                            place: {
                                /** Format: id */
                                id: string;
                                name: string;
                                kind: string;
                                kindLabel: {
                                    zh: string;
                                    en: string;
                                };
                            };
                        }[];
                        cases: {
                            /** Format: id */
                            id: string;
                            number: string;
                            process: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description good, bad or wait */
                            tone: string | null;
                            open: boolean;
                            /** @description Send it back with the next action */
                            version: number;
                            project: {
                                /** Format: id */
                                id: string;
                                code: string;
                                name: string;
                            };
                            place: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            placeText: string | null;
                            summary: string;
                            channel: string;
                            channelLabel: {
                                zh: string;
                                en: string;
                            };
                            urgency: string | null;
                            holder: {
                                staff: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                                team: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                            };
                            /** Format: date-time */
                            occurredAt: string;
                            /** Format: date-time */
                            openedAt: string;
                            /** Format: date-time */
                            closedAt: string | null;
                            /** Format: date-time */
                            dueAt: string | null;
                            clocks: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                                state: string;
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                dueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description What was promised at first; dueAt is what holds now
                                 */
                                originalDueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                                 */
                                agreedDueAt: string | null;
                                /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                                originalState: string;
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
                                /** @description The days of the year in which it is due have not been published; it may still move */
                                estimated: boolean;
                            }[];
                            person: {
                                /** Format: id */
                                id: string;
                                name: string;
                                salutation: string | null;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchPersonsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /** Format: plain */
                    name?: string;
                    /** @enum {string} */
                    kind?: "natural" | "company";
                    /** Format: plain */
                    salutation?: string | null;
                    /** @enum {string|null} */
                    gender?: "female" | "male" | null;
                    birthYear?: number | null;
                    /** Format: plain */
                    language?: string | null;
                    /** Format: text */
                    serviceNeeds?: string | null;
                    /** Format: text */
                    note?: string | null;
                    /** Format: plain */
                    idNumber?: string | null;
                    /** Format: plain */
                    registerNo?: string | null;
                    /** Format: plain */
                    contactName?: string | null;
                    /** Format: text */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        name: string;
                        salutation: string | null;
                        kind: string;
                        kindLabel: {
                            zh: string;
                            en: string;
                        };
                        phones: string[];
                        phoneList: {
                            /** Format: id */
                            id: string;
                            masked: string;
                            label: string;
                            labelText: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        project: {
                            /** Format: id */
                            id: string;
                            code: string;
                            name: string;
                        };
                        gender: string | null;
                        genderLabel: {
                            zh: string;
                            en: string;
                        } | null;
                        birthYear: number | null;
                        language: string | null;
                        /** @description Numbers in it masked */
                        serviceNeedsText: string | null;
                        /** @description Numbers in it masked */
                        noteText: string | null;
                        idNumberMasked: string | null;
                        registerNo: string | null;
                        contactName: string | null;
                        missing: {
                            field: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        /** @description Send it back with the next correction */
                        version: number;
                        /** Format: date-time */
                        updatedAt: string;
                        mergedFrom: {
                            /** Format: id */
                            id: string;
                            name: string;
                        } | null;
                        places: {
                            /** Format: id */
                            id: string;
                            name: string;
                            role: string;
                            roleLabel: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        occupancies: {
                            /** Format: id */
                            id: string;
                            role: string;
                            roleLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description Part of one: 0.5 is a half */
                            share: number | null;
                            fromOn: string | null;
                            toOn: string | null;
                            movedInOn: string | null;
                            current: boolean;
                            version: number;
                            place: {
                                /** Format: id */
                                id: string;
                                name: string;
                                kind: string;
                                kindLabel: {
                                    zh: string;
                                    en: string;
                                };
                            };
                        }[];
                        cases: {
                            /** Format: id */
                            id: string;
                            number: string;
                            process: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description good, bad or wait */
                            tone: string | null;
                            open: boolean;
                            /** @description Send it back with the next action */
                            version: number;
                            project: {
                                /** Format: id */
                                id: string;
                                code: string;
                                name: string;
                            };
                            place: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            placeText: string | null;
                            summary: string;
                            channel: string;
                            channelLabel: {
                                zh: string;
                                en: string;
                            };
                            urgency: string | null;
                            holder: {
                                staff: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                                team: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                            };
                            /** Format: date-time */
                            occurredAt: string;
                            /** Format: date-time */
                            openedAt: string;
                            /** Format: date-time */
                            closedAt: string | null;
                            /** Format: date-time */
                            dueAt: string | null;
                            clocks: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                                state: string;
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                dueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description What was promised at first; dueAt is what holds now
                                 */
                                originalDueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                                 */
                                agreedDueAt: string | null;
                                /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                                originalState: string;
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
                                /** @description The days of the year in which it is due have not been published; it may still move */
                                estimated: boolean;
                            }[];
                            person: {
                                /** Format: id */
                                id: string;
                                name: string;
                                salutation: string | null;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPersonsByIdHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: id */
                            id: string;
                            /** Format: date-time */
                            at: string;
                            actor: {
                                /** Format: id */
                                id: string | null;
                                name: string;
                            };
                            action: string;
                            actionLabel: {
                                zh: string;
                                en: string;
                            };
                            reason: string | null;
                            about: {
                                /** @description person or place */
                                kind: string;
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            changes: {
                                field: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                before: string | null;
                                after: string | null;
                                beforeLabel: {
                                    zh: string;
                                    en: string;
                                } | null;
                                afterLabel: {
                                    zh: string;
                                    en: string;
                                } | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPersonsByIdMerge: {
        parameters: {
            query: {
                with: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        this: {
                            /** Format: id */
                            id: string;
                            name: string;
                            salutation: string | null;
                            kind: string;
                            kindLabel: {
                                zh: string;
                                en: string;
                            };
                            phones: string[];
                            places: {
                                /** Format: id */
                                id: string;
                                name: string;
                                role: string;
                                roleLabel: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            missing: string[];
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                        };
                        other: {
                            /** Format: id */
                            id: string;
                            name: string;
                            salutation: string | null;
                            kind: string;
                            kindLabel: {
                                zh: string;
                                en: string;
                            };
                            phones: string[];
                            places: {
                                /** Format: id */
                                id: string;
                                name: string;
                                role: string;
                                roleLabel: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            missing: string[];
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                        };
                        /** @description Both say something else: choose */
                        conflicts: {
                            field: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            this: string | null;
                            other: string | null;
                            thisLabel: {
                                zh: string;
                                en: string;
                            } | null;
                            otherLabel: {
                                zh: string;
                                en: string;
                            } | null;
                        }[];
                        /** @description Only the other says it: taken unless refused */
                        takes: {
                            field: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            this: string | null;
                            other: string | null;
                            thisLabel: {
                                zh: string;
                                en: string;
                            } | null;
                            otherLabel: {
                                zh: string;
                                en: string;
                            } | null;
                        }[];
                        moves: {
                            cases: number;
                            openCases: number;
                            phones: string[];
                            occupancies: {
                                place: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                };
                                roleLabel: {
                                    zh: string;
                                    en: string;
                                };
                                span: {
                                    fromOn: string | null;
                                    toOn: string | null;
                                    /** @description A part of one */
                                    share: number | null;
                                    movedInOn: string | null;
                                };
                            }[];
                            signIn: boolean;
                        };
                        doubles: {
                            phones: number;
                            occupancies: {
                                /** Format: id */
                                id: string;
                                place: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                };
                                roleLabel: {
                                    zh: string;
                                    en: string;
                                };
                                this: {
                                    fromOn: string | null;
                                    toOn: string | null;
                                    /** @description A part of one */
                                    share: number | null;
                                    movedInOn: string | null;
                                };
                                other: {
                                    fromOn: string | null;
                                    toOn: string | null;
                                    /** @description A part of one */
                                    share: number | null;
                                    movedInOn: string | null;
                                }[];
                                becomes: {
                                    fromOn: string | null;
                                    toOn: string | null;
                                    /** @description A part of one */
                                    share: number | null;
                                    movedInOn: string | null;
                                };
                                /** @description Both name a share: choose; the first stays where nothing is said */
                                shares: {
                                    this: number;
                                    other: number;
                                    /** @description A part of one */
                                    sum: number | null;
                                } | null;
                            }[];
                        };
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postPersonsByIdMerge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    from: string;
                    version: number;
                    fromVersion: number;
                    keep?: {
                        /** @enum {string} */
                        name?: "this" | "other";
                        /** @enum {string} */
                        salutation?: "this" | "other";
                        /** @enum {string} */
                        gender?: "this" | "other";
                        /** @enum {string} */
                        birthYear?: "this" | "other";
                        /** @enum {string} */
                        language?: "this" | "other";
                        /** @enum {string} */
                        serviceNeeds?: "this" | "other";
                        /** @enum {string} */
                        note?: "this" | "other";
                        /** @enum {string} */
                        idNumber?: "this" | "other";
                        /** @enum {string} */
                        registerNo?: "this" | "other";
                        /** @enum {string} */
                        contactName?: "this" | "other";
                    };
                    shares?: {
                        /** Format: id */
                        occupancyId: string;
                        /** @enum {string} */
                        keep: "this" | "other" | "sum";
                    }[];
                    /** Format: text */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        name: string;
                        salutation: string | null;
                        kind: string;
                        kindLabel: {
                            zh: string;
                            en: string;
                        };
                        phones: string[];
                        phoneList: {
                            /** Format: id */
                            id: string;
                            masked: string;
                            label: string;
                            labelText: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        project: {
                            /** Format: id */
                            id: string;
                            code: string;
                            name: string;
                        };
                        gender: string | null;
                        genderLabel: {
                            zh: string;
                            en: string;
                        } | null;
                        birthYear: number | null;
                        language: string | null;
                        /** @description Numbers in it masked */
                        serviceNeedsText: string | null;
                        /** @description Numbers in it masked */
                        noteText: string | null;
                        idNumberMasked: string | null;
                        registerNo: string | null;
                        contactName: string | null;
                        missing: {
                            field: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        /** @description Send it back with the next correction */
                        version: number;
                        /** Format: date-time */
                        updatedAt: string;
                        mergedFrom: {
                            /** Format: id */
                            id: string;
                            name: string;
                        } | null;
                        places: {
                            /** Format: id */
                            id: string;
                            name: string;
                            role: string;
                            roleLabel: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        occupancies: {
                            /** Format: id */
                            id: string;
                            role: string;
                            roleLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description Part of one: 0.5 is a half */
                            share: number | null;
                            fromOn: string | null;
                            toOn: string | null;
                            movedInOn: string | null;
                            current: boolean;
                            version: number;
                            place: {
                                /** Format: id */
                                id: string;
                                name: string;
                                kind: string;
                                kindLabel: {
                                    zh: string;
                                    en: string;
                                };
                            };
                        }[];
                        cases: {
                            /** Format: id */
                            id: string;
                            number: string;
                            process: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description good, bad or wait */
                            tone: string | null;
                            open: boolean;
                            /** @description Send it back with the next action */
                            version: number;
                            project: {
                                /** Format: id */
                                id: string;
                                code: string;
                                name: string;
                            };
                            place: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            placeText: string | null;
                            summary: string;
                            channel: string;
                            channelLabel: {
                                zh: string;
                                en: string;
                            };
                            urgency: string | null;
                            holder: {
                                staff: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                                team: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                            };
                            /** Format: date-time */
                            occurredAt: string;
                            /** Format: date-time */
                            openedAt: string;
                            /** Format: date-time */
                            closedAt: string | null;
                            /** Format: date-time */
                            dueAt: string | null;
                            clocks: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                                state: string;
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                dueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description What was promised at first; dueAt is what holds now
                                 */
                                originalDueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                                 */
                                agreedDueAt: string | null;
                                /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                                originalState: string;
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
                                /** @description The days of the year in which it is due have not been published; it may still move */
                                estimated: boolean;
                            }[];
                            person: {
                                /** Format: id */
                                id: string;
                                name: string;
                                salutation: string | null;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postPersonsByIdPhones: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /** Format: plain */
                    number: string;
                    /** @enum {string} */
                    label?: "mobile" | "home" | "work" | "other";
                    first?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        name: string;
                        salutation: string | null;
                        kind: string;
                        kindLabel: {
                            zh: string;
                            en: string;
                        };
                        phones: string[];
                        phoneList: {
                            /** Format: id */
                            id: string;
                            masked: string;
                            label: string;
                            labelText: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        project: {
                            /** Format: id */
                            id: string;
                            code: string;
                            name: string;
                        };
                        gender: string | null;
                        genderLabel: {
                            zh: string;
                            en: string;
                        } | null;
                        birthYear: number | null;
                        language: string | null;
                        /** @description Numbers in it masked */
                        serviceNeedsText: string | null;
                        /** @description Numbers in it masked */
                        noteText: string | null;
                        idNumberMasked: string | null;
                        registerNo: string | null;
                        contactName: string | null;
                        missing: {
                            field: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        /** @description Send it back with the next correction */
                        version: number;
                        /** Format: date-time */
                        updatedAt: string;
                        mergedFrom: {
                            /** Format: id */
                            id: string;
                            name: string;
                        } | null;
                        places: {
                            /** Format: id */
                            id: string;
                            name: string;
                            role: string;
                            roleLabel: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        occupancies: {
                            /** Format: id */
                            id: string;
                            role: string;
                            roleLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description Part of one: 0.5 is a half */
                            share: number | null;
                            fromOn: string | null;
                            toOn: string | null;
                            movedInOn: string | null;
                            current: boolean;
                            version: number;
                            place: {
                                /** Format: id */
                                id: string;
                                name: string;
                                kind: string;
                                kindLabel: {
                                    zh: string;
                                    en: string;
                                };
                            };
                        }[];
                        cases: {
                            /** Format: id */
                            id: string;
                            number: string;
                            process: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description good, bad or wait */
                            tone: string | null;
                            open: boolean;
                            /** @description Send it back with the next action */
                            version: number;
                            project: {
                                /** Format: id */
                                id: string;
                                code: string;
                                name: string;
                            };
                            place: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            placeText: string | null;
                            summary: string;
                            channel: string;
                            channelLabel: {
                                zh: string;
                                en: string;
                            };
                            urgency: string | null;
                            holder: {
                                staff: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                                team: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                            };
                            /** Format: date-time */
                            occurredAt: string;
                            /** Format: date-time */
                            openedAt: string;
                            /** Format: date-time */
                            closedAt: string | null;
                            /** Format: date-time */
                            dueAt: string | null;
                            clocks: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                                state: string;
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                dueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description What was promised at first; dueAt is what holds now
                                 */
                                originalDueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                                 */
                                agreedDueAt: string | null;
                                /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                                originalState: string;
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
                                /** @description The days of the year in which it is due have not been published; it may still move */
                                estimated: boolean;
                            }[];
                            person: {
                                /** Format: id */
                                id: string;
                                name: string;
                                salutation: string | null;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deletePersonsByIdPhonesByPhoneId: {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: string;
                phoneId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        name: string;
                        salutation: string | null;
                        kind: string;
                        kindLabel: {
                            zh: string;
                            en: string;
                        };
                        phones: string[];
                        phoneList: {
                            /** Format: id */
                            id: string;
                            masked: string;
                            label: string;
                            labelText: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        project: {
                            /** Format: id */
                            id: string;
                            code: string;
                            name: string;
                        };
                        gender: string | null;
                        genderLabel: {
                            zh: string;
                            en: string;
                        } | null;
                        birthYear: number | null;
                        language: string | null;
                        /** @description Numbers in it masked */
                        serviceNeedsText: string | null;
                        /** @description Numbers in it masked */
                        noteText: string | null;
                        idNumberMasked: string | null;
                        registerNo: string | null;
                        contactName: string | null;
                        missing: {
                            field: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        /** @description Send it back with the next correction */
                        version: number;
                        /** Format: date-time */
                        updatedAt: string;
                        mergedFrom: {
                            /** Format: id */
                            id: string;
                            name: string;
                        } | null;
                        places: {
                            /** Format: id */
                            id: string;
                            name: string;
                            role: string;
                            roleLabel: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        occupancies: {
                            /** Format: id */
                            id: string;
                            role: string;
                            roleLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description Part of one: 0.5 is a half */
                            share: number | null;
                            fromOn: string | null;
                            toOn: string | null;
                            movedInOn: string | null;
                            current: boolean;
                            version: number;
                            place: {
                                /** Format: id */
                                id: string;
                                name: string;
                                kind: string;
                                kindLabel: {
                                    zh: string;
                                    en: string;
                                };
                            };
                        }[];
                        cases: {
                            /** Format: id */
                            id: string;
                            number: string;
                            process: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description good, bad or wait */
                            tone: string | null;
                            open: boolean;
                            /** @description Send it back with the next action */
                            version: number;
                            project: {
                                /** Format: id */
                                id: string;
                                code: string;
                                name: string;
                            };
                            place: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            placeText: string | null;
                            summary: string;
                            channel: string;
                            channelLabel: {
                                zh: string;
                                en: string;
                            };
                            urgency: string | null;
                            holder: {
                                staff: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                                team: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                            };
                            /** Format: date-time */
                            occurredAt: string;
                            /** Format: date-time */
                            openedAt: string;
                            /** Format: date-time */
                            closedAt: string | null;
                            /** Format: date-time */
                            dueAt: string | null;
                            clocks: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                                state: string;
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                dueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description What was promised at first; dueAt is what holds now
                                 */
                                originalDueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                                 */
                                agreedDueAt: string | null;
                                /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                                originalState: string;
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
                                /** @description The days of the year in which it is due have not been published; it may still move */
                                estimated: boolean;
                            }[];
                            person: {
                                /** Format: id */
                                id: string;
                                name: string;
                                salutation: string | null;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchPersonsByIdPhonesByPhoneId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                phoneId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /** Format: plain */
                    number?: string;
                    /** @enum {string} */
                    label?: "mobile" | "home" | "work" | "other";
                    first?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        name: string;
                        salutation: string | null;
                        kind: string;
                        kindLabel: {
                            zh: string;
                            en: string;
                        };
                        phones: string[];
                        phoneList: {
                            /** Format: id */
                            id: string;
                            masked: string;
                            label: string;
                            labelText: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        project: {
                            /** Format: id */
                            id: string;
                            code: string;
                            name: string;
                        };
                        gender: string | null;
                        genderLabel: {
                            zh: string;
                            en: string;
                        } | null;
                        birthYear: number | null;
                        language: string | null;
                        /** @description Numbers in it masked */
                        serviceNeedsText: string | null;
                        /** @description Numbers in it masked */
                        noteText: string | null;
                        idNumberMasked: string | null;
                        registerNo: string | null;
                        contactName: string | null;
                        missing: {
                            field: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        /** @description Send it back with the next correction */
                        version: number;
                        /** Format: date-time */
                        updatedAt: string;
                        mergedFrom: {
                            /** Format: id */
                            id: string;
                            name: string;
                        } | null;
                        places: {
                            /** Format: id */
                            id: string;
                            name: string;
                            role: string;
                            roleLabel: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        occupancies: {
                            /** Format: id */
                            id: string;
                            role: string;
                            roleLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description Part of one: 0.5 is a half */
                            share: number | null;
                            fromOn: string | null;
                            toOn: string | null;
                            movedInOn: string | null;
                            current: boolean;
                            version: number;
                            place: {
                                /** Format: id */
                                id: string;
                                name: string;
                                kind: string;
                                kindLabel: {
                                    zh: string;
                                    en: string;
                                };
                            };
                        }[];
                        cases: {
                            /** Format: id */
                            id: string;
                            number: string;
                            process: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description good, bad or wait */
                            tone: string | null;
                            open: boolean;
                            /** @description Send it back with the next action */
                            version: number;
                            project: {
                                /** Format: id */
                                id: string;
                                code: string;
                                name: string;
                            };
                            place: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            placeText: string | null;
                            summary: string;
                            channel: string;
                            channelLabel: {
                                zh: string;
                                en: string;
                            };
                            urgency: string | null;
                            holder: {
                                staff: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                                team: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                            };
                            /** Format: date-time */
                            occurredAt: string;
                            /** Format: date-time */
                            openedAt: string;
                            /** Format: date-time */
                            closedAt: string | null;
                            /** Format: date-time */
                            dueAt: string | null;
                            clocks: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                                state: string;
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                dueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description What was promised at first; dueAt is what holds now
                                 */
                                originalDueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                                 */
                                agreedDueAt: string | null;
                                /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                                originalState: string;
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
                                /** @description The days of the year in which it is due have not been published; it may still move */
                                estimated: boolean;
                            }[];
                            person: {
                                /** Format: id */
                                id: string;
                                name: string;
                                salutation: string | null;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPersonsByIdReaders: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** Format: date-time */
                            at: string;
                            actor: {
                                kind: string;
                                id: string | null;
                                name: string | null;
                            };
                            view: string;
                            viewLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description From which network address; null on the server itself */
                            ip: string | null;
                            /** @description How many people were in that answer */
                            count: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postPersonsByIdReveal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    field: "phone" | "idNumber";
                    /** Format: id */
                    phoneId?: string;
                    /** @enum {string} */
                    reason: "callBack" | "visit" | "verify" | "emergency" | "correct" | "other";
                    /** Format: line */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description phone, idNumber, plate or bankCard */
                        kind: string;
                        masked: string;
                        /** @description In full; never cached, kept or logged */
                        number: string;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPlaces: {
        parameters: {
            query?: {
                project?: string;
                parent?: string;
                q?: string;
                /** @description Also those that were removed */
                removed?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: id */
                            id: string;
                            name: string;
                            code: string;
                            kind: string;
                            kindLabel: {
                                zh: string;
                                en: string;
                            };
                            /** Format: id */
                            parentId: string | null;
                            childCount: number;
                            removed: boolean;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postPlaces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    projectId: string;
                    /** Format: id */
                    parentId?: string | null;
                    /** @enum {string} */
                    kind: "phase" | "building" | "unit" | "house" | "publicArea" | "facility" | "parkingSpace" | "venue";
                    /** Format: plain */
                    code: string;
                    /** Format: plain */
                    name?: string;
                    /** @enum {string|null} */
                    usage?: "home" | "shop" | "office" | "dormitory" | "industrial" | "storage" | "public" | "other" | null;
                    /** @enum {string|null} */
                    occupiedAs?: "unsold" | "sold" | "handedOver" | "renovating" | "renovated" | "occupied" | "rented" | "vacant" | null;
                    floor?: number | null;
                    storeys?: number | null;
                    hasLift?: boolean | null;
                    area?: number | null;
                    innerArea?: number | null;
                    /** Format: plain */
                    layout?: string | null;
                    /** @enum {string|null} */
                    orientation?: "east" | "southeast" | "south" | "southwest" | "west" | "northwest" | "north" | "northeast" | "northSouth" | "eastWest" | null;
                    /** @enum {string|null} */
                    fitOut?: "rough" | "fitted" | "renovated" | null;
                    /** Format: date */
                    handedOverOn?: string | null;
                    residents?: number | null;
                    /** Format: text */
                    note?: string | null;
                    /** Format: text */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        name: string;
                        code: string;
                        kind: string;
                        kindLabel: {
                            zh: string;
                            en: string;
                        };
                        /** Format: id */
                        parentId: string | null;
                        project: {
                            /** Format: id */
                            id: string;
                            code: string;
                            name: string;
                        };
                        ancestors: {
                            /** Format: id */
                            id: string;
                            name: string;
                        }[];
                        childCount: number;
                        removed: boolean;
                        usage: string | null;
                        usageLabel: {
                            zh: string;
                            en: string;
                        } | null;
                        occupiedAs: string | null;
                        occupiedAsLabel: {
                            zh: string;
                            en: string;
                        } | null;
                        floor: number | null;
                        storeys: number | null;
                        hasLift: boolean | null;
                        area: number | null;
                        innerArea: number | null;
                        layout: string | null;
                        orientation: string | null;
                        orientationLabel: {
                            zh: string;
                            en: string;
                        } | null;
                        fitOut: string | null;
                        fitOutLabel: {
                            zh: string;
                            en: string;
                        } | null;
                        handedOverOn: string | null;
                        residents: number | null;
                        /** @description Numbers in it masked */
                        noteText: string | null;
                        missing: {
                            field: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        /** @description Send it back with the next correction */
                        version: number;
                        /** Format: date-time */
                        updatedAt: string;
                        occupants: {
                            person: {
                                /** Format: id */
                                id: string;
                                name: string;
                                salutation: string | null;
                                phones: string[];
                            };
                            role: string;
                            roleLabel: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        occupancies: {
                            /** Format: id */
                            id: string;
                            role: string;
                            roleLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description Part of one: 0.5 is a half */
                            share: number | null;
                            fromOn: string | null;
                            toOn: string | null;
                            movedInOn: string | null;
                            current: boolean;
                            version: number;
                            person: {
                                /** Format: id */
                                id: string;
                                name: string;
                                salutation: string | null;
                                phones: string[];
                            };
                        }[];
                        openCases: {
                            /** Format: id */
                            id: string;
                            number: string;
                            process: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description good, bad or wait */
                            tone: string | null;
                            open: boolean;
                            /** @description Send it back with the next action */
                            version: number;
                            project: {
                                /** Format: id */
                                id: string;
                                code: string;
                                name: string;
                            };
                            place: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            placeText: string | null;
                            summary: string;
                            channel: string;
                            channelLabel: {
                                zh: string;
                                en: string;
                            };
                            urgency: string | null;
                            holder: {
                                staff: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                                team: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                            };
                            /** Format: date-time */
                            occurredAt: string;
                            /** Format: date-time */
                            openedAt: string;
                            /** Format: date-time */
                            closedAt: string | null;
                            /** Format: date-time */
                            dueAt: string | null;
                            clocks: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                                state: string;
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                dueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description What was promised at first; dueAt is what holds now
                                 */
                                originalDueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                                 */
                                agreedDueAt: string | null;
                                /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                                originalState: string;
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
                                /** @description The days of the year in which it is due have not been published; it may still move */
                                estimated: boolean;
                            }[];
                            person: {
                                /** Format: id */
                                id: string;
                                name: string;
                                salutation: string | null;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPlacesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        name: string;
                        code: string;
                        kind: string;
                        kindLabel: {
                            zh: string;
                            en: string;
                        };
                        /** Format: id */
                        parentId: string | null;
                        project: {
                            /** Format: id */
                            id: string;
                            code: string;
                            name: string;
                        };
                        ancestors: {
                            /** Format: id */
                            id: string;
                            name: string;
                        }[];
                        childCount: number;
                        removed: boolean;
                        usage: string | null;
                        usageLabel: {
                            zh: string;
                            en: string;
                        } | null;
                        occupiedAs: string | null;
                        occupiedAsLabel: {
                            zh: string;
                            en: string;
                        } | null;
                        floor: number | null;
                        storeys: number | null;
                        hasLift: boolean | null;
                        area: number | null;
                        innerArea: number | null;
                        layout: string | null;
                        orientation: string | null;
                        orientationLabel: {
                            zh: string;
                            en: string;
                        } | null;
                        fitOut: string | null;
                        fitOutLabel: {
                            zh: string;
                            en: string;
                        } | null;
                        handedOverOn: string | null;
                        residents: number | null;
                        /** @description Numbers in it masked */
                        noteText: string | null;
                        missing: {
                            field: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        /** @description Send it back with the next correction */
                        version: number;
                        /** Format: date-time */
                        updatedAt: string;
                        occupants: {
                            person: {
                                /** Format: id */
                                id: string;
                                name: string;
                                salutation: string | null;
                                phones: string[];
                            };
                            role: string;
                            roleLabel: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        occupancies: {
                            /** Format: id */
                            id: string;
                            role: string;
                            roleLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description Part of one: 0.5 is a half */
                            share: number | null;
                            fromOn: string | null;
                            toOn: string | null;
                            movedInOn: string | null;
                            current: boolean;
                            version: number;
                            person: {
                                /** Format: id */
                                id: string;
                                name: string;
                                salutation: string | null;
                                phones: string[];
                            };
                        }[];
                        openCases: {
                            /** Format: id */
                            id: string;
                            number: string;
                            process: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description good, bad or wait */
                            tone: string | null;
                            open: boolean;
                            /** @description Send it back with the next action */
                            version: number;
                            project: {
                                /** Format: id */
                                id: string;
                                code: string;
                                name: string;
                            };
                            place: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            placeText: string | null;
                            summary: string;
                            channel: string;
                            channelLabel: {
                                zh: string;
                                en: string;
                            };
                            urgency: string | null;
                            holder: {
                                staff: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                                team: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                            };
                            /** Format: date-time */
                            occurredAt: string;
                            /** Format: date-time */
                            openedAt: string;
                            /** Format: date-time */
                            closedAt: string | null;
                            /** Format: date-time */
                            dueAt: string | null;
                            clocks: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                                state: string;
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                dueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description What was promised at first; dueAt is what holds now
                                 */
                                originalDueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                                 */
                                agreedDueAt: string | null;
                                /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                                originalState: string;
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
                                /** @description The days of the year in which it is due have not been published; it may still move */
                                estimated: boolean;
                            }[];
                            person: {
                                /** Format: id */
                                id: string;
                                name: string;
                                salutation: string | null;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchPlacesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /** Format: id */
                    parentId?: string | null;
                    /** Format: plain */
                    code?: string;
                    /** Format: plain */
                    name?: string;
                    /** @enum {string|null} */
                    usage?: "home" | "shop" | "office" | "dormitory" | "industrial" | "storage" | "public" | "other" | null;
                    /** @enum {string|null} */
                    occupiedAs?: "unsold" | "sold" | "handedOver" | "renovating" | "renovated" | "occupied" | "rented" | "vacant" | null;
                    floor?: number | null;
                    storeys?: number | null;
                    hasLift?: boolean | null;
                    area?: number | null;
                    innerArea?: number | null;
                    /** Format: plain */
                    layout?: string | null;
                    /** @enum {string|null} */
                    orientation?: "east" | "southeast" | "south" | "southwest" | "west" | "northwest" | "north" | "northeast" | "northSouth" | "eastWest" | null;
                    /** @enum {string|null} */
                    fitOut?: "rough" | "fitted" | "renovated" | null;
                    /** Format: date */
                    handedOverOn?: string | null;
                    residents?: number | null;
                    /** Format: text */
                    note?: string | null;
                    /** Format: text */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        name: string;
                        code: string;
                        kind: string;
                        kindLabel: {
                            zh: string;
                            en: string;
                        };
                        /** Format: id */
                        parentId: string | null;
                        project: {
                            /** Format: id */
                            id: string;
                            code: string;
                            name: string;
                        };
                        ancestors: {
                            /** Format: id */
                            id: string;
                            name: string;
                        }[];
                        childCount: number;
                        removed: boolean;
                        usage: string | null;
                        usageLabel: {
                            zh: string;
                            en: string;
                        } | null;
                        occupiedAs: string | null;
                        occupiedAsLabel: {
                            zh: string;
                            en: string;
                        } | null;
                        floor: number | null;
                        storeys: number | null;
                        hasLift: boolean | null;
                        area: number | null;
                        innerArea: number | null;
                        layout: string | null;
                        orientation: string | null;
                        orientationLabel: {
                            zh: string;
                            en: string;
                        } | null;
                        fitOut: string | null;
                        fitOutLabel: {
                            zh: string;
                            en: string;
                        } | null;
                        handedOverOn: string | null;
                        residents: number | null;
                        /** @description Numbers in it masked */
                        noteText: string | null;
                        missing: {
                            field: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        /** @description Send it back with the next correction */
                        version: number;
                        /** Format: date-time */
                        updatedAt: string;
                        occupants: {
                            person: {
                                /** Format: id */
                                id: string;
                                name: string;
                                salutation: string | null;
                                phones: string[];
                            };
                            role: string;
                            roleLabel: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        occupancies: {
                            /** Format: id */
                            id: string;
                            role: string;
                            roleLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description Part of one: 0.5 is a half */
                            share: number | null;
                            fromOn: string | null;
                            toOn: string | null;
                            movedInOn: string | null;
                            current: boolean;
                            version: number;
                            person: {
                                /** Format: id */
                                id: string;
                                name: string;
                                salutation: string | null;
                                phones: string[];
                            };
                        }[];
                        openCases: {
                            /** Format: id */
                            id: string;
                            number: string;
                            process: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description good, bad or wait */
                            tone: string | null;
                            open: boolean;
                            /** @description Send it back with the next action */
                            version: number;
                            project: {
                                /** Format: id */
                                id: string;
                                code: string;
                                name: string;
                            };
                            place: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            placeText: string | null;
                            summary: string;
                            channel: string;
                            channelLabel: {
                                zh: string;
                                en: string;
                            };
                            urgency: string | null;
                            holder: {
                                staff: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                                team: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                            };
                            /** Format: date-time */
                            occurredAt: string;
                            /** Format: date-time */
                            openedAt: string;
                            /** Format: date-time */
                            closedAt: string | null;
                            /** Format: date-time */
                            dueAt: string | null;
                            clocks: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                                state: string;
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                dueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description What was promised at first; dueAt is what holds now
                                 */
                                originalDueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                                 */
                                agreedDueAt: string | null;
                                /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                                originalState: string;
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
                                /** @description The days of the year in which it is due have not been published; it may still move */
                                estimated: boolean;
                            }[];
                            person: {
                                /** Format: id */
                                id: string;
                                name: string;
                                salutation: string | null;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPlacesByIdHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: id */
                            id: string;
                            /** Format: date-time */
                            at: string;
                            actor: {
                                /** Format: id */
                                id: string | null;
                                name: string;
                            };
                            action: string;
                            actionLabel: {
                                zh: string;
                                en: string;
                            };
                            reason: string | null;
                            about: {
                                /** @description person or place */
                                kind: string;
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            changes: {
                                field: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                before: string | null;
                                after: string | null;
                                beforeLabel: {
                                    zh: string;
                                    en: string;
                                } | null;
                                afterLabel: {
                                    zh: string;
                                    en: string;
                                } | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postPlacesByIdRemove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /** Format: text */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        name: string;
                        code: string;
                        kind: string;
                        kindLabel: {
                            zh: string;
                            en: string;
                        };
                        /** Format: id */
                        parentId: string | null;
                        project: {
                            /** Format: id */
                            id: string;
                            code: string;
                            name: string;
                        };
                        ancestors: {
                            /** Format: id */
                            id: string;
                            name: string;
                        }[];
                        childCount: number;
                        removed: boolean;
                        usage: string | null;
                        usageLabel: {
                            zh: string;
                            en: string;
                        } | null;
                        occupiedAs: string | null;
                        occupiedAsLabel: {
                            zh: string;
                            en: string;
                        } | null;
                        floor: number | null;
                        storeys: number | null;
                        hasLift: boolean | null;
                        area: number | null;
                        innerArea: number | null;
                        layout: string | null;
                        orientation: string | null;
                        orientationLabel: {
                            zh: string;
                            en: string;
                        } | null;
                        fitOut: string | null;
                        fitOutLabel: {
                            zh: string;
                            en: string;
                        } | null;
                        handedOverOn: string | null;
                        residents: number | null;
                        /** @description Numbers in it masked */
                        noteText: string | null;
                        missing: {
                            field: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        /** @description Send it back with the next correction */
                        version: number;
                        /** Format: date-time */
                        updatedAt: string;
                        occupants: {
                            person: {
                                /** Format: id */
                                id: string;
                                name: string;
                                salutation: string | null;
                                phones: string[];
                            };
                            role: string;
                            roleLabel: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        occupancies: {
                            /** Format: id */
                            id: string;
                            role: string;
                            roleLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description Part of one: 0.5 is a half */
                            share: number | null;
                            fromOn: string | null;
                            toOn: string | null;
                            movedInOn: string | null;
                            current: boolean;
                            version: number;
                            person: {
                                /** Format: id */
                                id: string;
                                name: string;
                                salutation: string | null;
                                phones: string[];
                            };
                        }[];
                        openCases: {
                            /** Format: id */
                            id: string;
                            number: string;
                            process: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description good, bad or wait */
                            tone: string | null;
                            open: boolean;
                            /** @description Send it back with the next action */
                            version: number;
                            project: {
                                /** Format: id */
                                id: string;
                                code: string;
                                name: string;
                            };
                            place: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            placeText: string | null;
                            summary: string;
                            channel: string;
                            channelLabel: {
                                zh: string;
                                en: string;
                            };
                            urgency: string | null;
                            holder: {
                                staff: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                                team: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                            };
                            /** Format: date-time */
                            occurredAt: string;
                            /** Format: date-time */
                            openedAt: string;
                            /** Format: date-time */
                            closedAt: string | null;
                            /** Format: date-time */
                            dueAt: string | null;
                            clocks: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                                state: string;
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                dueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description What was promised at first; dueAt is what holds now
                                 */
                                originalDueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                                 */
                                agreedDueAt: string | null;
                                /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                                originalState: string;
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
                                /** @description The days of the year in which it is due have not been published; it may still move */
                                estimated: boolean;
                            }[];
                            person: {
                                /** Format: id */
                                id: string;
                                name: string;
                                salutation: string | null;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getProcesses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            about: {
                                zh: string;
                                en: string;
                            };
                            prefix: string;
                            version: number;
                            opens: {
                                state: string;
                                mayOpen: boolean;
                            };
                            /** @description Whether a part of a case may be split off, and become one of these */
                            splits: boolean;
                            form: {
                                [key: string]: unknown;
                            };
                            states: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                final: boolean;
                                tone: string | null;
                            }[];
                            actions: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                event: string;
                                from: string[];
                                to: string | null;
                                by: string[];
                                danger: boolean;
                                form: {
                                    [key: string]: unknown;
                                };
                            }[];
                            clocks: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                promise: {
                                    zh: string;
                                    en: string;
                                } | null;
                                counts: string[];
                                met: string[];
                                calendar: string;
                                targets: {
                                    when: {
                                        [key: string]: unknown;
                                    } | null;
                                    seconds: number;
                                }[];
                            }[];
                            /** @description The flow chart, as Mermaid source */
                            mermaid: string;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getProcessesByKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
                        label: {
                            zh: string;
                            en: string;
                        };
                        about: {
                            zh: string;
                            en: string;
                        };
                        prefix: string;
                        version: number;
                        opens: {
                            state: string;
                            mayOpen: boolean;
                        };
                        /** @description Whether a part of a case may be split off, and become one of these */
                        splits: boolean;
                        form: {
                            [key: string]: unknown;
                        };
                        states: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            final: boolean;
                            tone: string | null;
                        }[];
                        actions: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            event: string;
                            from: string[];
                            to: string | null;
                            by: string[];
                            danger: boolean;
                            form: {
                                [key: string]: unknown;
                            };
                        }[];
                        clocks: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            promise: {
                                zh: string;
                                en: string;
                            } | null;
                            counts: string[];
                            met: string[];
                            calendar: string;
                            targets: {
                                when: {
                                    [key: string]: unknown;
                                } | null;
                                seconds: number;
                            }[];
                        }[];
                        /** @description The flow chart, as Mermaid source */
                        mermaid: string;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteProjectContactsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postProjectsByIdContacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "phone" | "email";
                    /** Format: line */
                    value: string;
                    /** Format: line */
                    hours?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPromises: {
        parameters: {
            query?: {
                project?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        /** Format: date-time */
                        now: string;
                        items: {
                            /** Format: id */
                            id: string;
                            version: number;
                            unit: {
                                /** Format: id */
                                id: string;
                                name: string;
                                kind: string;
                            };
                            sentence: {
                                zh: string;
                                en: string;
                            };
                            publishedWhere: string;
                            /** Format: date */
                            publishedOn: string;
                            process: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            clock: string;
                            clockLabel: {
                                zh: string;
                                en: string;
                            };
                            facts: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                value: string;
                                valueLabel: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            wantedShare: number;
                            /** Format: date-time */
                            madeAt: string;
                            madeBy: string | null;
                            /** Format: date-time */
                            reviewedAt: string;
                            reviewedBy: string | null;
                            /** Format: date */
                            reviewDueOn: string;
                            reviewOverdue: boolean;
                            mayManage: boolean;
                            result: {
                                /** @description Kept and broken together */
                                decided: number;
                                kept: number;
                                /** @description Against the first promise, whatever was agreed later */
                                broken: number;
                                /** @description Of the broken ones: kept against a later time that had been agreed */
                                keptAgreed: number;
                                /** @description Of the broken ones: done in time, and told late */
                                reportedLate: number;
                                /** @description Neither yet */
                                running: number;
                                /** @description Of a hundred, how many were kept; null where none was decided */
                                share: number | null;
                                /** @description Whether the wanted share was kept */
                                reached: boolean | null;
                            };
                            byProject: {
                                project: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                };
                                /** @description Kept and broken together */
                                decided: number;
                                kept: number;
                                /** @description Against the first promise, whatever was agreed later */
                                broken: number;
                                /** @description Of the broken ones: kept against a later time that had been agreed */
                                keptAgreed: number;
                                /** @description Of the broken ones: done in time, and told late */
                                reportedLate: number;
                                /** @description Neither yet */
                                running: number;
                                /** @description Of a hundred, how many were kept; null where none was decided */
                                share: number | null;
                            }[];
                        }[];
                        contacts: {
                            project: {
                                /** Format: id */
                                id: string;
                                name: string;
                            };
                            mayManage: boolean;
                            contacts: {
                                /** Format: id */
                                id: string;
                                /** @description phone or email */
                                kind: string;
                                value: string;
                                hours: string | null;
                            }[];
                            missing: string[];
                        }[];
                        /** @description For which you may make promises */
                        units: {
                            /** Format: id */
                            id: string;
                            name: string;
                            kind: string;
                        }[];
                        /** @description What a promise can be measured by */
                        clocks: {
                            process: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            clock: string;
                            clockLabel: {
                                zh: string;
                                en: string;
                            };
                            facts: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                values: {
                                    value: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                }[];
                            }[];
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postPromises: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    unitId: string;
                    sentence: {
                        /** Format: line */
                        zh: string;
                        /** Format: line */
                        en: string;
                    };
                    /** Format: line */
                    publishedWhere: string;
                    /** Format: date */
                    publishedOn: string;
                    process: string;
                    clock: string;
                    facts?: {
                        [key: string]: string;
                    };
                    wantedShare: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPromisesByIdCases: {
        parameters: {
            query: {
                project?: string;
                from?: string;
                to?: string;
                outcome: "kept" | "broken" | "running";
                only?: "reportedLate" | "keptAgreed";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: id */
                            id: string;
                            number: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            project: string;
                            place: string | null;
                            /** @description kept, broken or running */
                            outcome: string;
                            reportedLate: boolean;
                            keptAgreed: boolean;
                            /** Format: date-time */
                            dueAt: string | null;
                            /** Format: date-time */
                            metAt: string | null;
                            /** Format: date-time */
                            decidedAt: string | null;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postPromisesByIdReviews: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /** Format: text */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postPromisesByIdVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    unitId: string;
                    sentence: {
                        /** Format: line */
                        zh: string;
                        /** Format: line */
                        en: string;
                    };
                    /** Format: line */
                    publishedWhere: string;
                    /** Format: date */
                    publishedOn: string;
                    process: string;
                    clock: string;
                    facts?: {
                        [key: string]: string;
                    };
                    wantedShare: number;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postPromisesByIdWithdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postReceptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: commandId */
                    commandId: string;
                    /** @enum {string} */
                    channel: "call" | "visit" | "message" | "email" | "letter" | "socialPost" | "committee" | "hotline12345" | "web" | "qr";
                    /** Format: instant */
                    occurredAt?: string;
                    /** Format: id */
                    projectId?: string;
                    /** Format: id */
                    placeId?: string;
                    /** Format: line */
                    placeText?: string;
                    person?: {
                        /** Format: id */
                        id?: string;
                        /** Format: plain */
                        name?: string;
                        /** Format: plain */
                        phone?: string;
                    } | unknown | unknown;
                    readBack?: boolean;
                    requests: ({
                        /** @enum {string} */
                        process: "repair";
                        /** Format: text */
                        description: string;
                        /** Format: id */
                        placeId?: string;
                        /** Format: line */
                        placeText?: string;
                        /**
                         * @default normal
                         * @enum {string}
                         */
                        urgency?: "normal" | "urgent";
                        /**
                         * @default inHouse
                         * @enum {string}
                         */
                        area?: "inHouse" | "publicArea";
                        /**
                         * @default other
                         * @enum {string}
                         */
                        category?: "water" | "electricity" | "gas" | "lift" | "doorsWindows" | "wallsRoof" | "appliances" | "other";
                    } | {
                        /** @enum {string} */
                        process: "inquiry";
                        /** Format: text */
                        description: string;
                        /** Format: id */
                        placeId?: string;
                        /** Format: line */
                        placeText?: string;
                        /**
                         * @default other
                         * @enum {string}
                         */
                        topic?: "fees" | "facilities" | "rules" | "activities" | "other";
                    } | {
                        /** @enum {string} */
                        process: "complaint";
                        /** Format: text */
                        description: string;
                        /** Format: id */
                        placeId?: string;
                        /** Format: line */
                        placeText?: string;
                        /**
                         * @default other
                         * @enum {string}
                         */
                        class?: "managementDuty" | "staffConduct" | "efficiency" | "developer" | "betweenResidents" | "other";
                    } | {
                        /** @enum {string} */
                        process: "suggestion";
                        /** Format: text */
                        description: string;
                        /** Format: id */
                        placeId?: string;
                        /** Format: line */
                        placeText?: string;
                    } | {
                        /** @enum {string} */
                        process: "praise";
                        /** Format: text */
                        description: string;
                        /** Format: id */
                        placeId?: string;
                        /** Format: line */
                        placeText?: string;
                        /** Format: id */
                        praisedId?: string;
                    } | {
                        /** @enum {string} */
                        process: "callback";
                        /** Format: text */
                        description: string;
                        /** Format: id */
                        placeId?: string;
                        /** Format: line */
                        placeText?: string;
                    } | {
                        /** @enum {string} */
                        process: "dataRequest";
                        /** Format: text */
                        description: string;
                        /** Format: id */
                        placeId?: string;
                        /** Format: line */
                        placeText?: string;
                        /**
                         * @default access
                         * @enum {string}
                         */
                        kind?: "access" | "copy" | "correct" | "anonymise";
                    })[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        cases: {
                            /** Format: id */
                            id: string;
                            number: string;
                            process: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description good, bad or wait */
                            tone: string | null;
                            open: boolean;
                            /** @description Send it back with the next action */
                            version: number;
                            project: {
                                /** Format: id */
                                id: string;
                                code: string;
                                name: string;
                            };
                            place: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            placeText: string | null;
                            summary: string;
                            channel: string;
                            channelLabel: {
                                zh: string;
                                en: string;
                            };
                            urgency: string | null;
                            holder: {
                                staff: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                                team: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                            };
                            /** Format: date-time */
                            occurredAt: string;
                            /** Format: date-time */
                            openedAt: string;
                            /** Format: date-time */
                            closedAt: string | null;
                            /** Format: date-time */
                            dueAt: string | null;
                            clocks: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                                state: string;
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                dueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description What was promised at first; dueAt is what holds now
                                 */
                                originalDueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                                 */
                                agreedDueAt: string | null;
                                /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                                originalState: string;
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
                                /** @description The days of the year in which it is due have not been published; it may still move */
                                estimated: boolean;
                            }[];
                            description: string;
                            facts: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                value: string | number | boolean | null;
                                valueLabel: {
                                    zh: string;
                                    en: string;
                                } | null;
                            }[];
                            person: {
                                /** Format: id */
                                id: string;
                                name: string;
                                salutation: string | null;
                                phones: string[];
                            } | null;
                            /** @description Which numbers you may ask for in full: of the person, and in the description */
                            mayReveal: {
                                phones: boolean;
                                words: boolean;
                            };
                            receiver: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            reception: {
                                /** Format: id */
                                id: string;
                                channel: string;
                                channelLabel: {
                                    zh: string;
                                    en: string;
                                };
                                /** Format: date-time */
                                occurredAt: string;
                                /** Format: date-time */
                                readBackAt: string | null;
                                receivedBy: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description What else came of the same contact, as far as you may see it */
                                cases: {
                                    /** Format: id */
                                    id: string;
                                    number: string;
                                    processLabel: {
                                        zh: string;
                                        en: string;
                                    };
                                    stateLabel: {
                                        zh: string;
                                        en: string;
                                    };
                                }[];
                            } | null;
                            rung: number;
                            parent: {
                                /** Format: id */
                                id: string;
                                number: string;
                                process: string;
                                processLabel: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description child, converted, callback or split */
                                relation: string;
                            } | null;
                            children: {
                                /** Format: id */
                                id: string;
                                number: string;
                                process: string;
                                processLabel: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description child, converted, callback or split */
                                relation: string;
                                state: string;
                                stateLabel: {
                                    zh: string;
                                    en: string;
                                };
                                open: boolean;
                            }[];
                            /** @description Where the matter goes on */
                            mergedInto: {
                                /** Format: id */
                                id: string;
                                number: string;
                                processLabel: {
                                    zh: string;
                                    en: string;
                                };
                                stateLabel: {
                                    zh: string;
                                    en: string;
                                };
                                tone: string | null;
                                open: boolean;
                                /** @description Whether its own page is yours to see */
                                maySee: boolean;
                                clocks: {
                                    key: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                                    state: string;
                                    /** Format: date-time */
                                    startedAt: string;
                                    /** Format: date-time */
                                    dueAt: string | null;
                                    /**
                                     * Format: date-time
                                     * @description What was promised at first; dueAt is what holds now
                                     */
                                    originalDueAt: string | null;
                                    /**
                                     * Format: date-time
                                     * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                                     */
                                    agreedDueAt: string | null;
                                    /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                                    originalState: string;
                                    /** Format: date-time */
                                    metAt: string | null;
                                    reportedLate: boolean;
                                    spentSeconds: number;
                                    targetSeconds: number;
                                    calendar: string;
                                    /** @description The days of the year in which it is due have not been published; it may still move */
                                    estimated: boolean;
                                }[];
                            } | null;
                            /** @description What was merged into it */
                            merged: {
                                /** Format: id */
                                id: string;
                                number: string;
                                processLabel: {
                                    zh: string;
                                    en: string;
                                };
                                stateLabel: {
                                    zh: string;
                                    en: string;
                                };
                                channelLabel: {
                                    zh: string;
                                    en: string;
                                };
                                /** Format: date-time */
                                occurredAt: string;
                                /** Format: date-time */
                                mergedAt: string;
                                person: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                    salutation: string | null;
                                } | null;
                                description: string;
                                photos: string[];
                            }[];
                            /** @description Whether you may add words and pictures */
                            mayAdd: boolean;
                            actions: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                form: {
                                    [key: string]: unknown;
                                };
                                disabledReason?: {
                                    zh: string;
                                    en: string;
                                };
                                danger?: boolean;
                                /** @description Taking it only asks for it; whose consent it needs */
                                needsSecond?: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description When the clocks would be due after it can be asked before */
                                movesClocks?: boolean;
                                /** @description What it would do can be asked before */
                                preview?: boolean;
                            }[];
                            hold: {
                                /**
                                 * Format: date-time
                                 * @description When the hold it is in ends by itself
                                 */
                                until: string | null;
                                /** @description How often it has been held */
                                times: number;
                                /** @description How often you may let it be held */
                                most: number;
                                /** @description How long it has rested altogether */
                                seconds: number;
                                /** @description How long you may let it rest altogether */
                                withinSeconds: number;
                            } | null;
                            second: {
                                /** Format: id */
                                id: string;
                                action: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                askedBy: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                askedAt: string;
                                /** Format: date-time */
                                expiresAt: string;
                                entries: {
                                    key: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    text: string;
                                    valueLabel: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                            } | null;
                            photos: {
                                /** Format: id */
                                id: string;
                                width: number;
                                height: number;
                                /** Format: date-time */
                                createdAt: string;
                            }[];
                            events: {
                                seq: number;
                                kind: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                state: string;
                                stateLabel: {
                                    zh: string;
                                    en: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                recordedAt: string;
                                actor: {
                                    kind: string;
                                    /** Format: id */
                                    id: string | null;
                                    name: string;
                                };
                                entries: {
                                    key: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    text: string;
                                    valueLabel: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                                visibility: string | null;
                                clock: {
                                    zh: string;
                                    en: string;
                                } | null;
                                photos: string[];
                                otherCase: {
                                    /** Format: id */
                                    id: string;
                                    number: string;
                                } | null;
                                /** @description The second person, where the action needs one */
                                approvedBy: string | null;
                                reportedLate: boolean;
                                /** @description What was put together for whoever asked; can be fetched until then */
                                file: {
                                    /** Format: id */
                                    id: string;
                                    /** Format: date-time */
                                    until: string;
                                } | null;
                                /** @description Clocks that were given other terms while they ran */
                                retargeted: {
                                    clock: {
                                        zh: string;
                                        en: string;
                                    };
                                    from: {
                                        targetSeconds: number;
                                        /** Format: date-time */
                                        dueAt: string | null;
                                    };
                                    to: {
                                        targetSeconds: number;
                                        /** Format: date-time */
                                        dueAt: string | null;
                                    };
                                    /** @description It had been broken by an estimate of days alone, and is not by the published ones */
                                    withdrawn: boolean;
                                }[];
                            }[];
                            readBack: {
                                zh: string;
                                en: string;
                            };
                        }[];
                    };
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        cases: {
                            /** Format: id */
                            id: string;
                            number: string;
                            process: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description good, bad or wait */
                            tone: string | null;
                            open: boolean;
                            /** @description Send it back with the next action */
                            version: number;
                            project: {
                                /** Format: id */
                                id: string;
                                code: string;
                                name: string;
                            };
                            place: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            placeText: string | null;
                            summary: string;
                            channel: string;
                            channelLabel: {
                                zh: string;
                                en: string;
                            };
                            urgency: string | null;
                            holder: {
                                staff: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                                team: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                            };
                            /** Format: date-time */
                            occurredAt: string;
                            /** Format: date-time */
                            openedAt: string;
                            /** Format: date-time */
                            closedAt: string | null;
                            /** Format: date-time */
                            dueAt: string | null;
                            clocks: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                                state: string;
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                dueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description What was promised at first; dueAt is what holds now
                                 */
                                originalDueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                                 */
                                agreedDueAt: string | null;
                                /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                                originalState: string;
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
                                /** @description The days of the year in which it is due have not been published; it may still move */
                                estimated: boolean;
                            }[];
                            description: string;
                            facts: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                value: string | number | boolean | null;
                                valueLabel: {
                                    zh: string;
                                    en: string;
                                } | null;
                            }[];
                            person: {
                                /** Format: id */
                                id: string;
                                name: string;
                                salutation: string | null;
                                phones: string[];
                            } | null;
                            /** @description Which numbers you may ask for in full: of the person, and in the description */
                            mayReveal: {
                                phones: boolean;
                                words: boolean;
                            };
                            receiver: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            reception: {
                                /** Format: id */
                                id: string;
                                channel: string;
                                channelLabel: {
                                    zh: string;
                                    en: string;
                                };
                                /** Format: date-time */
                                occurredAt: string;
                                /** Format: date-time */
                                readBackAt: string | null;
                                receivedBy: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description What else came of the same contact, as far as you may see it */
                                cases: {
                                    /** Format: id */
                                    id: string;
                                    number: string;
                                    processLabel: {
                                        zh: string;
                                        en: string;
                                    };
                                    stateLabel: {
                                        zh: string;
                                        en: string;
                                    };
                                }[];
                            } | null;
                            rung: number;
                            parent: {
                                /** Format: id */
                                id: string;
                                number: string;
                                process: string;
                                processLabel: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description child, converted, callback or split */
                                relation: string;
                            } | null;
                            children: {
                                /** Format: id */
                                id: string;
                                number: string;
                                process: string;
                                processLabel: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description child, converted, callback or split */
                                relation: string;
                                state: string;
                                stateLabel: {
                                    zh: string;
                                    en: string;
                                };
                                open: boolean;
                            }[];
                            /** @description Where the matter goes on */
                            mergedInto: {
                                /** Format: id */
                                id: string;
                                number: string;
                                processLabel: {
                                    zh: string;
                                    en: string;
                                };
                                stateLabel: {
                                    zh: string;
                                    en: string;
                                };
                                tone: string | null;
                                open: boolean;
                                /** @description Whether its own page is yours to see */
                                maySee: boolean;
                                clocks: {
                                    key: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                                    state: string;
                                    /** Format: date-time */
                                    startedAt: string;
                                    /** Format: date-time */
                                    dueAt: string | null;
                                    /**
                                     * Format: date-time
                                     * @description What was promised at first; dueAt is what holds now
                                     */
                                    originalDueAt: string | null;
                                    /**
                                     * Format: date-time
                                     * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                                     */
                                    agreedDueAt: string | null;
                                    /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                                    originalState: string;
                                    /** Format: date-time */
                                    metAt: string | null;
                                    reportedLate: boolean;
                                    spentSeconds: number;
                                    targetSeconds: number;
                                    calendar: string;
                                    /** @description The days of the year in which it is due have not been published; it may still move */
                                    estimated: boolean;
                                }[];
                            } | null;
                            /** @description What was merged into it */
                            merged: {
                                /** Format: id */
                                id: string;
                                number: string;
                                processLabel: {
                                    zh: string;
                                    en: string;
                                };
                                stateLabel: {
                                    zh: string;
                                    en: string;
                                };
                                channelLabel: {
                                    zh: string;
                                    en: string;
                                };
                                /** Format: date-time */
                                occurredAt: string;
                                /** Format: date-time */
                                mergedAt: string;
                                person: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                    salutation: string | null;
                                } | null;
                                description: string;
                                photos: string[];
                            }[];
                            /** @description Whether you may add words and pictures */
                            mayAdd: boolean;
                            actions: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                form: {
                                    [key: string]: unknown;
                                };
                                disabledReason?: {
                                    zh: string;
                                    en: string;
                                };
                                danger?: boolean;
                                /** @description Taking it only asks for it; whose consent it needs */
                                needsSecond?: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description When the clocks would be due after it can be asked before */
                                movesClocks?: boolean;
                                /** @description What it would do can be asked before */
                                preview?: boolean;
                            }[];
                            hold: {
                                /**
                                 * Format: date-time
                                 * @description When the hold it is in ends by itself
                                 */
                                until: string | null;
                                /** @description How often it has been held */
                                times: number;
                                /** @description How often you may let it be held */
                                most: number;
                                /** @description How long it has rested altogether */
                                seconds: number;
                                /** @description How long you may let it rest altogether */
                                withinSeconds: number;
                            } | null;
                            second: {
                                /** Format: id */
                                id: string;
                                action: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                askedBy: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                askedAt: string;
                                /** Format: date-time */
                                expiresAt: string;
                                entries: {
                                    key: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    text: string;
                                    valueLabel: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                            } | null;
                            photos: {
                                /** Format: id */
                                id: string;
                                width: number;
                                height: number;
                                /** Format: date-time */
                                createdAt: string;
                            }[];
                            events: {
                                seq: number;
                                kind: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                state: string;
                                stateLabel: {
                                    zh: string;
                                    en: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                recordedAt: string;
                                actor: {
                                    kind: string;
                                    /** Format: id */
                                    id: string | null;
                                    name: string;
                                };
                                entries: {
                                    key: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    text: string;
                                    valueLabel: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                                visibility: string | null;
                                clock: {
                                    zh: string;
                                    en: string;
                                } | null;
                                photos: string[];
                                otherCase: {
                                    /** Format: id */
                                    id: string;
                                    number: string;
                                } | null;
                                /** @description The second person, where the action needs one */
                                approvedBy: string | null;
                                reportedLate: boolean;
                                /** @description What was put together for whoever asked; can be fetched until then */
                                file: {
                                    /** Format: id */
                                    id: string;
                                    /** Format: date-time */
                                    until: string;
                                } | null;
                                /** @description Clocks that were given other terms while they ran */
                                retargeted: {
                                    clock: {
                                        zh: string;
                                        en: string;
                                    };
                                    from: {
                                        targetSeconds: number;
                                        /** Format: date-time */
                                        dueAt: string | null;
                                    };
                                    to: {
                                        targetSeconds: number;
                                        /** Format: date-time */
                                        dueAt: string | null;
                                    };
                                    /** @description It had been broken by an estimate of days alone, and is not by the published ones */
                                    withdrawn: boolean;
                                }[];
                            }[];
                            readBack: {
                                zh: string;
                                en: string;
                            };
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getReceptionsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        channel: string;
                        channelLabel: {
                            zh: string;
                            en: string;
                        };
                        /** Format: date-time */
                        occurredAt: string;
                        /** Format: date-time */
                        recordedAt: string;
                        /** Format: date-time */
                        readBackAt: string | null;
                        receivedBy: {
                            /** Format: id */
                            id: string;
                            name: string;
                        } | null;
                        project: {
                            /** Format: id */
                            id: string;
                            code: string;
                            name: string;
                        };
                        person: {
                            /** Format: id */
                            id: string;
                            name: string;
                            salutation: string | null;
                            phones: string[];
                        } | null;
                        cases: {
                            /** Format: id */
                            id: string;
                            number: string;
                            process: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            open: boolean;
                            place: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            /** Format: date-time */
                            openedAt: string;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postReceptionsByIdRequests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: commandId */
                    commandId: string;
                    requests: ({
                        /** @enum {string} */
                        process: "repair";
                        /** Format: text */
                        description: string;
                        /** Format: id */
                        placeId?: string;
                        /** Format: line */
                        placeText?: string;
                        /**
                         * @default normal
                         * @enum {string}
                         */
                        urgency?: "normal" | "urgent";
                        /**
                         * @default inHouse
                         * @enum {string}
                         */
                        area?: "inHouse" | "publicArea";
                        /**
                         * @default other
                         * @enum {string}
                         */
                        category?: "water" | "electricity" | "gas" | "lift" | "doorsWindows" | "wallsRoof" | "appliances" | "other";
                    } | {
                        /** @enum {string} */
                        process: "inquiry";
                        /** Format: text */
                        description: string;
                        /** Format: id */
                        placeId?: string;
                        /** Format: line */
                        placeText?: string;
                        /**
                         * @default other
                         * @enum {string}
                         */
                        topic?: "fees" | "facilities" | "rules" | "activities" | "other";
                    } | {
                        /** @enum {string} */
                        process: "complaint";
                        /** Format: text */
                        description: string;
                        /** Format: id */
                        placeId?: string;
                        /** Format: line */
                        placeText?: string;
                        /**
                         * @default other
                         * @enum {string}
                         */
                        class?: "managementDuty" | "staffConduct" | "efficiency" | "developer" | "betweenResidents" | "other";
                    } | {
                        /** @enum {string} */
                        process: "suggestion";
                        /** Format: text */
                        description: string;
                        /** Format: id */
                        placeId?: string;
                        /** Format: line */
                        placeText?: string;
                    } | {
                        /** @enum {string} */
                        process: "praise";
                        /** Format: text */
                        description: string;
                        /** Format: id */
                        placeId?: string;
                        /** Format: line */
                        placeText?: string;
                        /** Format: id */
                        praisedId?: string;
                    } | {
                        /** @enum {string} */
                        process: "callback";
                        /** Format: text */
                        description: string;
                        /** Format: id */
                        placeId?: string;
                        /** Format: line */
                        placeText?: string;
                    } | {
                        /** @enum {string} */
                        process: "dataRequest";
                        /** Format: text */
                        description: string;
                        /** Format: id */
                        placeId?: string;
                        /** Format: line */
                        placeText?: string;
                        /**
                         * @default access
                         * @enum {string}
                         */
                        kind?: "access" | "copy" | "correct" | "anonymise";
                    })[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        cases: {
                            /** Format: id */
                            id: string;
                            number: string;
                            process: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description good, bad or wait */
                            tone: string | null;
                            open: boolean;
                            /** @description Send it back with the next action */
                            version: number;
                            project: {
                                /** Format: id */
                                id: string;
                                code: string;
                                name: string;
                            };
                            place: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            placeText: string | null;
                            summary: string;
                            channel: string;
                            channelLabel: {
                                zh: string;
                                en: string;
                            };
                            urgency: string | null;
                            holder: {
                                staff: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                                team: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                            };
                            /** Format: date-time */
                            occurredAt: string;
                            /** Format: date-time */
                            openedAt: string;
                            /** Format: date-time */
                            closedAt: string | null;
                            /** Format: date-time */
                            dueAt: string | null;
                            clocks: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                                state: string;
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                dueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description What was promised at first; dueAt is what holds now
                                 */
                                originalDueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                                 */
                                agreedDueAt: string | null;
                                /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                                originalState: string;
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
                                /** @description The days of the year in which it is due have not been published; it may still move */
                                estimated: boolean;
                            }[];
                            description: string;
                            facts: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                value: string | number | boolean | null;
                                valueLabel: {
                                    zh: string;
                                    en: string;
                                } | null;
                            }[];
                            person: {
                                /** Format: id */
                                id: string;
                                name: string;
                                salutation: string | null;
                                phones: string[];
                            } | null;
                            /** @description Which numbers you may ask for in full: of the person, and in the description */
                            mayReveal: {
                                phones: boolean;
                                words: boolean;
                            };
                            receiver: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            reception: {
                                /** Format: id */
                                id: string;
                                channel: string;
                                channelLabel: {
                                    zh: string;
                                    en: string;
                                };
                                /** Format: date-time */
                                occurredAt: string;
                                /** Format: date-time */
                                readBackAt: string | null;
                                receivedBy: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description What else came of the same contact, as far as you may see it */
                                cases: {
                                    /** Format: id */
                                    id: string;
                                    number: string;
                                    processLabel: {
                                        zh: string;
                                        en: string;
                                    };
                                    stateLabel: {
                                        zh: string;
                                        en: string;
                                    };
                                }[];
                            } | null;
                            rung: number;
                            parent: {
                                /** Format: id */
                                id: string;
                                number: string;
                                process: string;
                                processLabel: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description child, converted, callback or split */
                                relation: string;
                            } | null;
                            children: {
                                /** Format: id */
                                id: string;
                                number: string;
                                process: string;
                                processLabel: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description child, converted, callback or split */
                                relation: string;
                                state: string;
                                stateLabel: {
                                    zh: string;
                                    en: string;
                                };
                                open: boolean;
                            }[];
                            /** @description Where the matter goes on */
                            mergedInto: {
                                /** Format: id */
                                id: string;
                                number: string;
                                processLabel: {
                                    zh: string;
                                    en: string;
                                };
                                stateLabel: {
                                    zh: string;
                                    en: string;
                                };
                                tone: string | null;
                                open: boolean;
                                /** @description Whether its own page is yours to see */
                                maySee: boolean;
                                clocks: {
                                    key: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                                    state: string;
                                    /** Format: date-time */
                                    startedAt: string;
                                    /** Format: date-time */
                                    dueAt: string | null;
                                    /**
                                     * Format: date-time
                                     * @description What was promised at first; dueAt is what holds now
                                     */
                                    originalDueAt: string | null;
                                    /**
                                     * Format: date-time
                                     * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                                     */
                                    agreedDueAt: string | null;
                                    /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                                    originalState: string;
                                    /** Format: date-time */
                                    metAt: string | null;
                                    reportedLate: boolean;
                                    spentSeconds: number;
                                    targetSeconds: number;
                                    calendar: string;
                                    /** @description The days of the year in which it is due have not been published; it may still move */
                                    estimated: boolean;
                                }[];
                            } | null;
                            /** @description What was merged into it */
                            merged: {
                                /** Format: id */
                                id: string;
                                number: string;
                                processLabel: {
                                    zh: string;
                                    en: string;
                                };
                                stateLabel: {
                                    zh: string;
                                    en: string;
                                };
                                channelLabel: {
                                    zh: string;
                                    en: string;
                                };
                                /** Format: date-time */
                                occurredAt: string;
                                /** Format: date-time */
                                mergedAt: string;
                                person: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                    salutation: string | null;
                                } | null;
                                description: string;
                                photos: string[];
                            }[];
                            /** @description Whether you may add words and pictures */
                            mayAdd: boolean;
                            actions: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                form: {
                                    [key: string]: unknown;
                                };
                                disabledReason?: {
                                    zh: string;
                                    en: string;
                                };
                                danger?: boolean;
                                /** @description Taking it only asks for it; whose consent it needs */
                                needsSecond?: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description When the clocks would be due after it can be asked before */
                                movesClocks?: boolean;
                                /** @description What it would do can be asked before */
                                preview?: boolean;
                            }[];
                            hold: {
                                /**
                                 * Format: date-time
                                 * @description When the hold it is in ends by itself
                                 */
                                until: string | null;
                                /** @description How often it has been held */
                                times: number;
                                /** @description How often you may let it be held */
                                most: number;
                                /** @description How long it has rested altogether */
                                seconds: number;
                                /** @description How long you may let it rest altogether */
                                withinSeconds: number;
                            } | null;
                            second: {
                                /** Format: id */
                                id: string;
                                action: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                askedBy: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                askedAt: string;
                                /** Format: date-time */
                                expiresAt: string;
                                entries: {
                                    key: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    text: string;
                                    valueLabel: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                            } | null;
                            photos: {
                                /** Format: id */
                                id: string;
                                width: number;
                                height: number;
                                /** Format: date-time */
                                createdAt: string;
                            }[];
                            events: {
                                seq: number;
                                kind: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                state: string;
                                stateLabel: {
                                    zh: string;
                                    en: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                recordedAt: string;
                                actor: {
                                    kind: string;
                                    /** Format: id */
                                    id: string | null;
                                    name: string;
                                };
                                entries: {
                                    key: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    text: string;
                                    valueLabel: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                                visibility: string | null;
                                clock: {
                                    zh: string;
                                    en: string;
                                } | null;
                                photos: string[];
                                otherCase: {
                                    /** Format: id */
                                    id: string;
                                    number: string;
                                } | null;
                                /** @description The second person, where the action needs one */
                                approvedBy: string | null;
                                reportedLate: boolean;
                                /** @description What was put together for whoever asked; can be fetched until then */
                                file: {
                                    /** Format: id */
                                    id: string;
                                    /** Format: date-time */
                                    until: string;
                                } | null;
                                /** @description Clocks that were given other terms while they ran */
                                retargeted: {
                                    clock: {
                                        zh: string;
                                        en: string;
                                    };
                                    from: {
                                        targetSeconds: number;
                                        /** Format: date-time */
                                        dueAt: string | null;
                                    };
                                    to: {
                                        targetSeconds: number;
                                        /** Format: date-time */
                                        dueAt: string | null;
                                    };
                                    /** @description It had been broken by an estimate of days alone, and is not by the published ones */
                                    withdrawn: boolean;
                                }[];
                            }[];
                            readBack: {
                                zh: string;
                                en: string;
                            };
                        }[];
                    };
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: id */
                        id: string;
                        cases: {
                            /** Format: id */
                            id: string;
                            number: string;
                            process: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            /** @description good, bad or wait */
                            tone: string | null;
                            open: boolean;
                            /** @description Send it back with the next action */
                            version: number;
                            project: {
                                /** Format: id */
                                id: string;
                                code: string;
                                name: string;
                            };
                            place: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            placeText: string | null;
                            summary: string;
                            channel: string;
                            channelLabel: {
                                zh: string;
                                en: string;
                            };
                            urgency: string | null;
                            holder: {
                                staff: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                                team: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                            };
                            /** Format: date-time */
                            occurredAt: string;
                            /** Format: date-time */
                            openedAt: string;
                            /** Format: date-time */
                            closedAt: string | null;
                            /** Format: date-time */
                            dueAt: string | null;
                            clocks: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                                state: string;
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                dueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description What was promised at first; dueAt is what holds now
                                 */
                                originalDueAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                                 */
                                agreedDueAt: string | null;
                                /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                                originalState: string;
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
                                /** @description The days of the year in which it is due have not been published; it may still move */
                                estimated: boolean;
                            }[];
                            description: string;
                            facts: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                value: string | number | boolean | null;
                                valueLabel: {
                                    zh: string;
                                    en: string;
                                } | null;
                            }[];
                            person: {
                                /** Format: id */
                                id: string;
                                name: string;
                                salutation: string | null;
                                phones: string[];
                            } | null;
                            /** @description Which numbers you may ask for in full: of the person, and in the description */
                            mayReveal: {
                                phones: boolean;
                                words: boolean;
                            };
                            receiver: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            reception: {
                                /** Format: id */
                                id: string;
                                channel: string;
                                channelLabel: {
                                    zh: string;
                                    en: string;
                                };
                                /** Format: date-time */
                                occurredAt: string;
                                /** Format: date-time */
                                readBackAt: string | null;
                                receivedBy: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description What else came of the same contact, as far as you may see it */
                                cases: {
                                    /** Format: id */
                                    id: string;
                                    number: string;
                                    processLabel: {
                                        zh: string;
                                        en: string;
                                    };
                                    stateLabel: {
                                        zh: string;
                                        en: string;
                                    };
                                }[];
                            } | null;
                            rung: number;
                            parent: {
                                /** Format: id */
                                id: string;
                                number: string;
                                process: string;
                                processLabel: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description child, converted, callback or split */
                                relation: string;
                            } | null;
                            children: {
                                /** Format: id */
                                id: string;
                                number: string;
                                process: string;
                                processLabel: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description child, converted, callback or split */
                                relation: string;
                                state: string;
                                stateLabel: {
                                    zh: string;
                                    en: string;
                                };
                                open: boolean;
                            }[];
                            /** @description Where the matter goes on */
                            mergedInto: {
                                /** Format: id */
                                id: string;
                                number: string;
                                processLabel: {
                                    zh: string;
                                    en: string;
                                };
                                stateLabel: {
                                    zh: string;
                                    en: string;
                                };
                                tone: string | null;
                                open: boolean;
                                /** @description Whether its own page is yours to see */
                                maySee: boolean;
                                clocks: {
                                    key: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @description counting, held, met, breached or stopped; breached with metAt: done, but late */
                                    state: string;
                                    /** Format: date-time */
                                    startedAt: string;
                                    /** Format: date-time */
                                    dueAt: string | null;
                                    /**
                                     * Format: date-time
                                     * @description What was promised at first; dueAt is what holds now
                                     */
                                    originalDueAt: string | null;
                                    /**
                                     * Format: date-time
                                     * @description The later time agreed with the resident; while held, as it was when the hold began: it moves on with it
                                     */
                                    agreedDueAt: string | null;
                                    /** @description As state, against what was promised at first: breached where only the agreed time is kept */
                                    originalState: string;
                                    /** Format: date-time */
                                    metAt: string | null;
                                    reportedLate: boolean;
                                    spentSeconds: number;
                                    targetSeconds: number;
                                    calendar: string;
                                    /** @description The days of the year in which it is due have not been published; it may still move */
                                    estimated: boolean;
                                }[];
                            } | null;
                            /** @description What was merged into it */
                            merged: {
                                /** Format: id */
                                id: string;
                                number: string;
                                processLabel: {
                                    zh: string;
                                    en: string;
                                };
                                stateLabel: {
                                    zh: string;
                                    en: string;
                                };
                                channelLabel: {
                                    zh: string;
                                    en: string;
                                };
                                /** Format: date-time */
                                occurredAt: string;
                                /** Format: date-time */
                                mergedAt: string;
                                person: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                    salutation: string | null;
                                } | null;
                                description: string;
                                photos: string[];
                            }[];
                            /** @description Whether you may add words and pictures */
                            mayAdd: boolean;
                            actions: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                form: {
                                    [key: string]: unknown;
                                };
                                disabledReason?: {
                                    zh: string;
                                    en: string;
                                };
                                danger?: boolean;
                                /** @description Taking it only asks for it; whose consent it needs */
                                needsSecond?: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description When the clocks would be due after it can be asked before */
                                movesClocks?: boolean;
                                /** @description What it would do can be asked before */
                                preview?: boolean;
                            }[];
                            hold: {
                                /**
                                 * Format: date-time
                                 * @description When the hold it is in ends by itself
                                 */
                                until: string | null;
                                /** @description How often it has been held */
                                times: number;
                                /** @description How often you may let it be held */
                                most: number;
                                /** @description How long it has rested altogether */
                                seconds: number;
                                /** @description How long you may let it rest altogether */
                                withinSeconds: number;
                            } | null;
                            second: {
                                /** Format: id */
                                id: string;
                                action: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                askedBy: {
                                    /** Format: id */
                                    id: string;
                                    name: string;
                                };
                                /** Format: date-time */
                                askedAt: string;
                                /** Format: date-time */
                                expiresAt: string;
                                entries: {
                                    key: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    text: string;
                                    valueLabel: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                            } | null;
                            photos: {
                                /** Format: id */
                                id: string;
                                width: number;
                                height: number;
                                /** Format: date-time */
                                createdAt: string;
                            }[];
                            events: {
                                seq: number;
                                kind: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                state: string;
                                stateLabel: {
                                    zh: string;
                                    en: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                recordedAt: string;
                                actor: {
                                    kind: string;
                                    /** Format: id */
                                    id: string | null;
                                    name: string;
                                };
                                entries: {
                                    key: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    text: string;
                                    valueLabel: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                }[];
                                visibility: string | null;
                                clock: {
                                    zh: string;
                                    en: string;
                                } | null;
                                photos: string[];
                                otherCase: {
                                    /** Format: id */
                                    id: string;
                                    number: string;
                                } | null;
                                /** @description The second person, where the action needs one */
                                approvedBy: string | null;
                                reportedLate: boolean;
                                /** @description What was put together for whoever asked; can be fetched until then */
                                file: {
                                    /** Format: id */
                                    id: string;
                                    /** Format: date-time */
                                    until: string;
                                } | null;
                                /** @description Clocks that were given other terms while they ran */
                                retargeted: {
                                    clock: {
                                        zh: string;
                                        en: string;
                                    };
                                    from: {
                                        targetSeconds: number;
                                        /** Format: date-time */
                                        dueAt: string | null;
                                    };
                                    to: {
                                        targetSeconds: number;
                                        /** Format: date-time */
                                        dueAt: string | null;
                                    };
                                    /** @description It had been broken by an estimate of days alone, and is not by the published ones */
                                    withdrawn: boolean;
                                }[];
                            }[];
                            readBack: {
                                zh: string;
                                en: string;
                            };
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getRetention: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        classes: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            ends: {
                                zh: string;
                                en: string;
                            };
                            why: {
                                zh: string;
                                en: string;
                            };
                            days: number;
                            /** @description Nobody can set fewer days */
                            floor: number;
                        }[];
                        runs: {
                            /** Format: id */
                            id: string;
                            /** @description False: somebody ran the command */
                            atNight: boolean;
                            /** Format: date-time */
                            startedAt: string;
                            /** Format: date-time */
                            finishedAt: string | null;
                            /** @description Of classes of which anything went */
                            counts: {
                                class: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                count: number;
                            }[];
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchRetentionByClass: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                class: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    days: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        classes: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            ends: {
                                zh: string;
                                en: string;
                            };
                            why: {
                                zh: string;
                                en: string;
                            };
                            days: number;
                            /** @description Nobody can set fewer days */
                            floor: number;
                        }[];
                        runs: {
                            /** Format: id */
                            id: string;
                            /** @description False: somebody ran the command */
                            atNight: boolean;
                            /** Format: date-time */
                            startedAt: string;
                            /** Format: date-time */
                            finishedAt: string | null;
                            /** @description Of classes of which anything went */
                            counts: {
                                class: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                count: number;
                            }[];
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postSearch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: line */
                    q: string;
                    kinds?: ("case" | "person" | "place")[];
                    limit?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description case, person or place; the fields of the other kinds are left out */
                            kind: string;
                            /** Format: id */
                            id: string;
                            number?: string;
                            processLabel?: {
                                zh: string;
                                en: string;
                            };
                            stateLabel?: {
                                zh: string;
                                en: string;
                            };
                            open?: boolean;
                            text?: string;
                            openedAt?: string;
                            person?: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            place?: {
                                /** Format: id */
                                id: string;
                                name: string;
                            } | null;
                            name?: string;
                            salutation?: string | null;
                            phones?: string[];
                            places?: {
                                /** Format: id */
                                id: string;
                                name: string;
                                kind: string;
                                role: string;
                                roleLabel: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            kindLabel?: {
                                zh: string;
                                en: string;
                            };
                            project?: {
                                /** Format: id */
                                id: string;
                                code: string;
                                name: string;
                            };
                            /** @description Why it was found, and what of it to mark */
                            matched: {
                                /** @description number, words, name, phone, phoneTail, pinyin, initials or house */
                                by: string;
                                byLabel: {
                                    zh: string;
                                    en: string;
                                };
                                text: string | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        needed: boolean;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: plain */
                    username: string;
                    password: string;
                    /** Format: plain */
                    name: string;
                    /** Format: plain */
                    organisation: string;
                    project: {
                        code: string;
                        /** Format: plain */
                        name: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        username: string;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getStaff: {
        parameters: {
            query: {
                project: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: id */
                            id: string;
                            name: string;
                            title: string | null;
                            roles: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            teams: {
                                /** Format: id */
                                id: string;
                                name: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getStandards: {
        parameters: {
            query: {
                unit: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unit: {
                            /** Format: id */
                            id: string;
                            /** Format: id */
                            parentId: string | null;
                            kind: string;
                            name: string;
                            mayManage: boolean;
                        };
                        calendars: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        /** @description Whom a step can tell */
                        recipients: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        laws: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            source: {
                                zh: string;
                                en: string;
                            };
                            holds: boolean;
                            from: {
                                /** Format: id */
                                id: string;
                                name: string;
                                kind: string;
                            } | null;
                            /** @description Whether you say here that it holds, or holds no longer */
                            maySet: boolean;
                        }[];
                        processes: {
                            key: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            facts: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                values: {
                                    value: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                }[];
                            }[];
                            clocks: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                promise: {
                                    zh: string;
                                    en: string;
                                } | null;
                                targetBy: string | null;
                                /** @description Goes back with a change: what it is based on */
                                basedOn: number;
                                standards: {
                                    facts: {
                                        [key: string]: string;
                                    };
                                    /** @description The facts in words; none: for all cases */
                                    words: {
                                        fact: {
                                            zh: string;
                                            en: string;
                                        };
                                        value: {
                                            zh: string;
                                            en: string;
                                        };
                                    }[];
                                    target: {
                                        seconds: number;
                                        from: {
                                            /** Format: id */
                                            id: string;
                                            name: string;
                                            kind: string;
                                        } | null;
                                        number: number | null;
                                    };
                                    calendar: {
                                        key: string;
                                        label: {
                                            zh: string;
                                            en: string;
                                        };
                                        ref: string;
                                        from: {
                                            /** Format: id */
                                            id: string;
                                            name: string;
                                            kind: string;
                                        } | null;
                                        number: number | null;
                                    };
                                    steps: {
                                        list: {
                                            [key: string]: unknown;
                                        }[];
                                        from: {
                                            /** Format: id */
                                            id: string;
                                            name: string;
                                            kind: string;
                                        } | null;
                                        number: number | null;
                                    };
                                    /** @description Whether this unit itself has decided for these facts */
                                    own: boolean;
                                    /** @description Decided already, in force later */
                                    toCome: {
                                        number: number;
                                        from: {
                                            /** Format: id */
                                            id: string;
                                            name: string;
                                            kind: string;
                                        } | null;
                                        /** Format: date-time */
                                        effectiveFrom: string;
                                    }[];
                                    byLaw: {
                                        law: {
                                            zh: string;
                                            en: string;
                                        };
                                        source: {
                                            zh: string;
                                            en: string;
                                        };
                                        seconds: number;
                                        caps: boolean;
                                    } | null;
                                }[];
                            }[];
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postStandards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    unitId: string;
                    process: string;
                    clock: string;
                    facts: {
                        [key: string]: string;
                    };
                    /** @description Null: as the wider rule says */
                    targetSeconds: number | null;
                    calendar: string | null;
                    steps: {
                        key: string;
                        at?: number;
                        after?: {
                            seconds: number;
                        };
                        before?: {
                            seconds: number;
                        };
                        past?: {
                            seconds: number;
                        };
                        tell: ("holder" | "onDuty" | "supervisor" | "manager" | "chain" | "centre")[];
                        /** @enum {string} */
                        does?: "reassignToDuty" | "reassignToTeam" | "raise";
                        repeat?: {
                            every: {
                                seconds: number;
                            };
                            most: number;
                        };
                        quiet?: {
                            from: string;
                            to: string;
                        };
                        channels?: ("sms" | "wecom" | "call")[];
                    }[] | null;
                    /**
                     * Format: instant
                     * @description Left out: now
                     */
                    effectiveFrom?: string;
                    /** Format: line */
                    note?: string;
                    /** @enum {string} */
                    applyTo: "new" | "running";
                    basedOn: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                        /** Format: id */
                        reconsideration: string | null;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getStandardsApplications: {
        parameters: {
            query: {
                unit: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: id */
                            id: string;
                            unit: {
                                /** Format: id */
                                id: string;
                                name: string;
                            };
                            process: {
                                zh: string;
                                en: string;
                            } | null;
                            clock: {
                                zh: string;
                                en: string;
                            } | null;
                            words: {
                                fact: {
                                    zh: string;
                                    en: string;
                                };
                                value: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            calendar: {
                                zh: string;
                                en: string;
                            } | null;
                            reason: string;
                            year: number | null;
                            madeBy: string | null;
                            /** Format: date-time */
                            madeAt: string;
                            /** Format: date-time */
                            startsAt: string;
                            /** @enum {string} */
                            state: "waiting" | "running" | "done";
                            total: number | null;
                            done: number;
                            moved: number;
                            nowOverdue: number;
                            failed: number;
                            /** Format: date-time */
                            finishedAt: string | null;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postStandardsLaws: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    unitId: string;
                    law: string;
                    holds: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postStandardsTrial: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: id */
                    unitId: string;
                    process: string;
                    clock: string;
                    facts: {
                        [key: string]: string;
                    };
                    /** @description Null: as the wider rule says */
                    targetSeconds: number | null;
                    calendar: string | null;
                    steps: {
                        key: string;
                        at?: number;
                        after?: {
                            seconds: number;
                        };
                        before?: {
                            seconds: number;
                        };
                        past?: {
                            seconds: number;
                        };
                        tell: ("holder" | "onDuty" | "supervisor" | "manager" | "chain" | "centre")[];
                        /** @enum {string} */
                        does?: "reassignToDuty" | "reassignToTeam" | "raise";
                        repeat?: {
                            every: {
                                seconds: number;
                            };
                            most: number;
                        };
                        quiet?: {
                            from: string;
                            to: string;
                        };
                        channels?: ("sms" | "wecom" | "call")[];
                    }[] | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Running cases of this kind that were looked at */
                        running: number;
                        moves: number;
                        nowOverdue: number;
                        failed: number;
                        /** @description The first fifty, those that would be overdue before the others */
                        items: {
                            /** Format: id */
                            caseId: string;
                            number: string;
                            project: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            from: {
                                targetSeconds: number;
                                /** Format: date-time */
                                dueAt: string | null;
                            };
                            to: {
                                targetSeconds: number;
                                /** Format: date-time */
                                dueAt: string | null;
                            };
                            nowOverdue: boolean;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getStandardsUnits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: id */
                            id: string;
                            /** Format: id */
                            parentId: string | null;
                            kind: string;
                            name: string;
                            mayManage: boolean;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getStandardsVersions: {
        parameters: {
            query: {
                unit: string;
                process: string;
                clock: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            number: number;
                            unit: {
                                /** Format: id */
                                id: string;
                                name: string;
                            };
                            facts: {
                                [key: string]: string;
                            };
                            words: {
                                fact: {
                                    zh: string;
                                    en: string;
                                };
                                value: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            targetSeconds: number | null;
                            calendar: {
                                zh: string;
                                en: string;
                            } | null;
                            steps: {
                                [key: string]: unknown;
                            }[] | null;
                            /** Format: date-time */
                            effectiveFrom: string;
                            madeBy: string | null;
                            /** Format: date-time */
                            madeAt: string;
                            note: string | null;
                            /** @enum {string} */
                            is: "inForce" | "toCome" | "replaced";
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getTeams: {
        parameters: {
            query: {
                project: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: id */
                            id: string;
                            name: string;
                        }[];
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getUnits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: id */
                            id: string;
                            /** Format: id */
                            parentId: string | null;
                            /** @description group, city, project, department or team */
                            kind: string;
                            kindLabel: {
                                zh: string;
                                en: string;
                            };
                            name: string;
                            code: string | null;
                            /** @description The posts you may give here */
                            mayGive: {
                                key: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                        }[];
                        /** @description Whether somebody you take on must have a post */
                        postNeeded: boolean;
                    };
                };
            };
            /** @description The request was refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server could not answer */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
}
