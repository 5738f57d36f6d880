/** What a clock counts in, by the calendar's key; which hours those are, each project says for itself. */
export const calendars = {
  officeHours: '只算办公时间',
  other: '只算工作时间',
};
