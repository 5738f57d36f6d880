/** What a clock counts in, by the calendar's key. */
export const calendars = {
  officeHours: '只算办公时间（周一至周五 9:00-18:00，法定节假日除外）',
  other: '只算工作时间',
};
