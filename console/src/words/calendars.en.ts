/** What a clock counts in, by the calendar's key; which hours those are, each project says for itself. */
export const calendars = {
  officeHours: 'office hours only',
  other: 'working hours only',
};
