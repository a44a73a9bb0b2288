import { expect, test } from "vitest"
import { describeRecurrence } from "./describe.js"

test.each([
  ["FREQ=DAILY", "Every day"],
  ["FREQ=DAILY;INTERVAL=3;UNTIL=20260930", "Every 3 days, until 2026-09-30"],
  ["FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR;WKST=SU", "Every 2 weeks on Monday, Wednesday and Friday, weeks starting on Sunday"],
  ["FREQ=MONTHLY;BYDAY=2TU;COUNT=12", "Every month on the 2nd Tuesday, 12 times"],
  ["FREQ=MONTHLY;BYDAY=-1FR;COUNT=1", "Every month on the last Friday, once"],
  ["FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-2", "Every month on Monday and Tuesday only the 2nd to last of these in each month"],
  ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "Every year in February on the 29th day of the month"],
  ["FREQ=YEARLY;BYWEEKNO=1,-1;BYDAY=SA", "Every year in ISO week 1 and last of the year on Saturday"],
  ["FREQ=YEARLY;BYYEARDAY=100,-1", "Every year on the 100th and last day of the year"],
  ["FREQ=DAILY;BYHOUR=9,14;BYMINUTE=30", "Every day at 09:30 and 14:30"],
  ["FREQ=HOURLY;BYHOUR=9,10;UNTIL=20260930T090000", "Every hour at hours 9 and 10, until 2026-09-30 09:00"],
  [
    "RRULE:FREQ=DAILY;UNTIL=20260930T070000Z\nEXDATE:20260501,20260502T090000",
    "Every day, until 2026-09-30 07:00 UTC, except on 2026-05-01 and 2026-05-02 09:00",
  ],
  ["RRULE:FREQ=WEEKLY\nRDATE:20260501", "Every week, also on 2026-05-01"],
  ["RDATE:20260501,20260503\nEXDATE:20260503", "On 2026-05-01 and 2026-05-03, except on 2026-05-03"],
])("%s reads: %s", (text, words) => expect(describeRecurrence(text)).toBe(words))

test("does not word what it cannot read", () =>
  expect(() => describeRecurrence("FREQ=OFTEN")).toThrow(
    expect.objectContaining({ code: "recurrence_invalid", details: { violations: [expect.objectContaining({ part: "FREQ" })] } }),
  ))
