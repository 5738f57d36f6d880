/** True in `npm run check`: all of the real data, and every draw that the quicker `npm test` leaves out. */
export const thorough = Boolean(process.env.NUANJU_THOROUGH);
