/** What a clock counts in, by the calendar's key. */
export const calendars = {
  officeHours: 'office hours only (Monday to Friday 9:00-18:00, not on public holidays)',
  other: 'working hours only',
};
