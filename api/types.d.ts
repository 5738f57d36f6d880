/** Generated from openapi.json by `npm run generate`. */

export interface paths {
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
    "/api/auth/api-key/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make an API key that acts for the signed-in user */
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
        /** The own API keys */
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
        /** Change the own password; every other session ends */
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
    "/api/auth/sign-in/username": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in; the answer sets the session cookie */
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
        /** Your inbox, newest first */
        get: operations["getMeNotices"];
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
    "/api/persons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person: houses and the latest cases */
        get: operations["getPersonsById"];
        put?: never;
        post?: never;
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
        post?: never;
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
        /** A place: who lives there and what is open */
        get: operations["getPlacesById"];
        put?: never;
        post?: never;
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
                    /** @description Seconds; without it the key does not expire */
                    expiresIn?: number;
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
                        enabled: boolean;
                        createdAt: string;
                        expiresAt: string | null;
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
                        apiKeys: {
                            id: string;
                            name: string;
                            /** @description The first characters, to tell keys apart */
                            start: string;
                            enabled: boolean;
                            createdAt: string;
                            expiresAt: string | null;
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
                    currentPassword: string;
                    /** Format: line */
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
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
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
                            /** Format: date-time */
                            metAt: string | null;
                            reportedLate: boolean;
                            spentSeconds: number;
                            targetSeconds: number;
                            calendar: string;
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
                            /** @description child, converted or callback */
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
                            /** @description child, converted or callback */
                            relation: string;
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            open: boolean;
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
                        }[];
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
                            reportedLate: boolean;
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
                            /** Format: date-time */
                            metAt: string | null;
                            reportedLate: boolean;
                            spentSeconds: number;
                            targetSeconds: number;
                            calendar: string;
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
                            /** @description child, converted or callback */
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
                            /** @description child, converted or callback */
                            relation: string;
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            open: boolean;
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
                        }[];
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
                            reportedLate: boolean;
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
                            /** Format: date-time */
                            metAt: string | null;
                            reportedLate: boolean;
                            spentSeconds: number;
                            targetSeconds: number;
                            calendar: string;
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
                            /** @description child, converted or callback */
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
                            /** @description child, converted or callback */
                            relation: string;
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            open: boolean;
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
                        }[];
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
                            reportedLate: boolean;
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
                            /** Format: date-time */
                            metAt: string | null;
                            reportedLate: boolean;
                            spentSeconds: number;
                            targetSeconds: number;
                            calendar: string;
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
                            /** @description child, converted or callback */
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
                            /** @description child, converted or callback */
                            relation: string;
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            open: boolean;
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
                        }[];
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
                            reportedLate: boolean;
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
                            /** Format: date-time */
                            metAt: string | null;
                            reportedLate: boolean;
                            spentSeconds: number;
                            targetSeconds: number;
                            calendar: string;
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
                            /** @description child, converted or callback */
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
                            /** @description child, converted or callback */
                            relation: string;
                            state: string;
                            stateLabel: {
                                zh: string;
                                en: string;
                            };
                            open: boolean;
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
                        }[];
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
                            reportedLate: boolean;
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
                            reportedLate: boolean;
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
                            /** @description Due for more than a minute and not fired: the worker is not running */
                            overdue: number;
                        };
                        outbox: {
                            waiting: number;
                        };
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
                        projects: {
                            /** Format: id */
                            id: string;
                            code: string;
                            name: string;
                            roles: string[];
                        }[];
                        teams: {
                            /** Format: id */
                            id: string;
                            name: string;
                            /** Format: id */
                            projectId: string;
                        }[];
                        unread: number;
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
                            kind: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            /** Format: id */
                            caseId: string;
                            number: string;
                            process: string;
                            processLabel: {
                                zh: string;
                                en: string;
                            };
                            clock: {
                                zh: string;
                                en: string;
                            } | null;
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
                        phones: string[];
                        project: {
                            /** Format: id */
                            id: string;
                            code: string;
                            name: string;
                        };
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
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
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
    getPlaces: {
        parameters: {
            query?: {
                project?: string;
                parent?: string;
                q?: string;
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
                        kind: string;
                        kindLabel: {
                            zh: string;
                            en: string;
                        };
                        project: {
                            /** Format: id */
                            id: string;
                            code: string;
                            name: string;
                        };
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
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
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
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
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
                                /** @description child, converted or callback */
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
                                /** @description child, converted or callback */
                                relation: string;
                                state: string;
                                stateLabel: {
                                    zh: string;
                                    en: string;
                                };
                                open: boolean;
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
                            }[];
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
                                reportedLate: boolean;
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
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
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
                                /** @description child, converted or callback */
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
                                /** @description child, converted or callback */
                                relation: string;
                                state: string;
                                stateLabel: {
                                    zh: string;
                                    en: string;
                                };
                                open: boolean;
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
                            }[];
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
                                reportedLate: boolean;
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
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
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
                                /** @description child, converted or callback */
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
                                /** @description child, converted or callback */
                                relation: string;
                                state: string;
                                stateLabel: {
                                    zh: string;
                                    en: string;
                                };
                                open: boolean;
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
                            }[];
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
                                reportedLate: boolean;
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
                                /** Format: date-time */
                                metAt: string | null;
                                reportedLate: boolean;
                                spentSeconds: number;
                                targetSeconds: number;
                                calendar: string;
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
                                /** @description child, converted or callback */
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
                                /** @description child, converted or callback */
                                relation: string;
                                state: string;
                                stateLabel: {
                                    zh: string;
                                    en: string;
                                };
                                open: boolean;
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
                            }[];
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
                                reportedLate: boolean;
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
}
