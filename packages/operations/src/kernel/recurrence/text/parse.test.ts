import { describe, expect, test } from "vitest"
import { noParts } from "../parts.js"
import { parseRecurrence } from "./parse.js"

const weekly = { ...noParts(), freq: "WEEKLY", byDay: ["MO", "WE", "FR"].map((weekday) => ({ weekday, nth: null })) }

describe("a recurrence text", () => {
  test.each([
    "FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,WE,FR",
    "RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR",
    "rrule:freq=weekly;byday=mo,we,fr",
    "BYDAY=MO,WE,FR;WKST=MO;FREQ=WEEKLY",
    "RRULE:FREQ=WEEKLY;BYDA\r\n Y=MO,WE,FR\r\n",
    "\nRRULE:FREQ=WEEKLY;\n\tBYDAY=MO,WE,FR\n\n",
  ])("is read in any spelling: %j", (text) => expect(parseRecurrence(text)).toEqual({ ok: true, parts: weekly, violations: [] }))

  test("keeps every part apart", () => {
    const text =
      "FREQ=YEARLY;INTERVAL=2;COUNT=9;WKST=SU;BYMONTH=1,12;BYMONTHDAY=-1,15;BYDAY=2TU,-1FR,MO;BYHOUR=0,23;BYMINUTE=30;BYSECOND=60;BYSETPOS=-1,1"
    expect(parseRecurrence(text).parts).toEqual({
      ...noParts(),
      freq: "YEARLY",
      interval: 2,
      count: 9,
      wkst: "SU",
      byMonth: [1, 12],
      byMonthDay: [-1, 15],
      byDay: [
        { weekday: "TU", nth: 2 },
        { weekday: "FR", nth: -1 },
        { weekday: "MO", nth: null },
      ],
      byHour: [0, 23],
      byMinute: [30],
      bySecond: [60],
      bySetPos: [-1, 1],
    })
    expect(parseRecurrence("FREQ=YEARLY;BYWEEKNO=+20,-53;BYDAY=MO").parts).toMatchObject({ byWeekNo: [20, -53] })
    expect(parseRecurrence("FREQ=YEARLY;BYYEARDAY=-366,100").parts).toMatchObject({ byYearDay: [-366, 100] })
  })

  test.each([
    ["20260930", "2026-09-30"],
    ["20260930T090000", "2026-09-30T09:00:00"],
    ["20260930T070000Z", "2026-09-30T07:00:00Z"],
  ])("reads UNTIL=%s as %s", (value, until) => expect(parseRecurrence(`FREQ=DAILY;UNTIL=${value}`).parts).toMatchObject({ until }))

  test("gathers the dates of all lines, sorted, each once", () => {
    const text =
      "EXDATE:20260502,20260501T090000\nRRULE:FREQ=DAILY\nEXDATE;VALUE=DATE:20260501,20260502\nRDATE;VALUE=DATE-TIME:20260601T100000\nRDATE:20260530"
    expect(parseRecurrence(text).parts).toMatchObject({
      exdates: ["2026-05-01", "2026-05-01T09:00:00", "2026-05-02"],
      rdates: ["2026-05-30", "2026-06-01T10:00:00"],
    })
  })

  test("may be dates alone", () => expect(parseRecurrence("RDATE:20260530").parts).toEqual({ ...noParts(), rdates: ["2026-05-30"] }))
})

describe("a recurrence text is refused, with the part named, for", () => {
  test.each([
    ["a DTSTART line", "DTSTART:20260101T090000\nRRULE:FREQ=DAILY", 1, "DTSTART"],
    ["an EXRULE line", "RRULE:FREQ=DAILY\nEXRULE:FREQ=WEEKLY", 2, "EXRULE"],
    ["a TZID", "RRULE:FREQ=DAILY\nEXDATE;TZID=Europe/Madrid:20260101T090000", 2, "TZID"],
    ["a DTSTART with a TZID", "DTSTART;TZID=Europe/Madrid:20260101T090000\nRRULE:FREQ=DAILY", 1, "DTSTART"],
    ["a period by its type", "RDATE;VALUE=PERIOD:20260101T090000/PT2H", 1, "PERIOD"],
    ["a period by its form", "RDATE:20260101T090000/PT2H", 1, "PERIOD"],
    ["an unknown parameter", "RDATE;X-A=B:20260101", 1, "RDATE"],
    ["a value of another type", "RDATE;VALUE=DATE:20260101T090000", 1, "RDATE"],
    ["a date in UTC", "RRULE:FREQ=DAILY\nEXDATE:20260101T090000Z", 2, "EXDATE"],
    ["a date that does not exist", "RDATE:20260230", 1, "RDATE"],
    ["an empty list of dates", "RDATE:", 1, "RDATE"],
    ["an unknown line", "RRULE:FREQ=DAILY\nSUMMARY:Walk", 2, "SUMMARY"],
    ["a line without a name beside another", "FREQ=DAILY\nEXDATE:20260101", 1, "RRULE"],
    ["a second RRULE", "RRULE:FREQ=DAILY\nRRULE:FREQ=WEEKLY", 2, "RRULE"],
    ["nothing", "", 1, "RRULE"],
    ["only EXDATE", "EXDATE:20260101", 1, "RRULE"],
    ["4,001 characters", "F".repeat(4001), 1, "RRULE"],
    ["no FREQ", "INTERVAL=2", 1, "FREQ"],
    ["an unknown FREQ", "FREQ=FORTNIGHTLY", 1, "FREQ"],
    ["an unknown part", "FREQ=DAILY;BYEASTER=1", 1, "BYEASTER"],
    ["a part named like a method", "FREQ=DAILY;CONSTRUCTOR=1", 1, "CONSTRUCTOR"],
    ["words", "every day", 1, "EVERY DAY"],
    ["an empty part", "FREQ=DAILY;", 1, ""],
    ["a repeated part", "FREQ=DAILY;COUNT=2;COUNT=3", 1, "COUNT"],
    ["COUNT with UNTIL", "FREQ=DAILY;COUNT=2;UNTIL=20260101", 1, "COUNT"],
    ["COUNT=0", "FREQ=DAILY;COUNT=0", 1, "COUNT"],
    ["INTERVAL=0", "FREQ=DAILY;INTERVAL=0", 1, "INTERVAL"],
    ["a negative INTERVAL", "FREQ=DAILY;INTERVAL=-1", 1, "INTERVAL"],
    ["a broken INTERVAL", "FREQ=DAILY;INTERVAL=1.5", 1, "INTERVAL"],
    ["an UNTIL that is no date", "FREQ=DAILY;UNTIL=2026-01-01", 1, "UNTIL"],
    ["an UNTIL on 30 February", "FREQ=DAILY;UNTIL=20260230", 1, "UNTIL"],
    ["an UNTIL at 25:00", "FREQ=DAILY;UNTIL=20260101T250000", 1, "UNTIL"],
    ["a WKST that is no weekday", "FREQ=DAILY;WKST=1", 1, "WKST"],
    ["BYMONTH=13", "FREQ=DAILY;BYMONTH=13", 1, "BYMONTH"],
    ["BYMONTH=-1", "FREQ=DAILY;BYMONTH=-1", 1, "BYMONTH"],
    ["BYMONTHDAY=32", "FREQ=DAILY;BYMONTHDAY=32", 1, "BYMONTHDAY"],
    ["BYMONTHDAY=0", "FREQ=DAILY;BYMONTHDAY=0", 1, "BYMONTHDAY"],
    ["BYYEARDAY=367", "FREQ=YEARLY;BYYEARDAY=367", 1, "BYYEARDAY"],
    ["BYWEEKNO=54", "FREQ=YEARLY;BYWEEKNO=54", 1, "BYWEEKNO"],
    ["BYSETPOS=367", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=367", 1, "BYSETPOS"],
    ["BYHOUR=24", "FREQ=DAILY;BYHOUR=24", 1, "BYHOUR"],
    ["BYMINUTE=60", "FREQ=DAILY;BYMINUTE=60", 1, "BYMINUTE"],
    ["BYSECOND=61", "FREQ=DAILY;BYSECOND=61", 1, "BYSECOND"],
    ["an empty list", "FREQ=DAILY;BYHOUR=", 1, "BYHOUR"],
    ["a space in a list", "FREQ=WEEKLY;BYDAY=MO, WE", 1, "BYDAY"],
    ["an unknown weekday", "FREQ=WEEKLY;BYDAY=XX", 1, "BYDAY"],
    ["the 54th weekday", "FREQ=YEARLY;BYDAY=54MO", 1, "BYDAY"],
    ["the 0th weekday", "FREQ=MONTHLY;BYDAY=0MO", 1, "BYDAY"],
    ["a numbered weekday in WEEKLY", "FREQ=WEEKLY;BYDAY=1MO", 1, "BYDAY"],
    ["a numbered weekday in DAILY", "FREQ=DAILY;BYDAY=1MO", 1, "BYDAY"],
    ["a numbered weekday with BYWEEKNO", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=1MO", 1, "BYDAY"],
    ["BYWEEKNO in MONTHLY", "FREQ=MONTHLY;BYWEEKNO=20", 1, "BYWEEKNO"],
    ["BYYEARDAY in DAILY", "FREQ=DAILY;BYYEARDAY=1", 1, "BYYEARDAY"],
    ["BYYEARDAY in WEEKLY", "FREQ=WEEKLY;BYYEARDAY=1", 1, "BYYEARDAY"],
    ["BYYEARDAY in MONTHLY", "FREQ=MONTHLY;BYYEARDAY=1", 1, "BYYEARDAY"],
    ["BYMONTHDAY in WEEKLY", "FREQ=WEEKLY;BYMONTHDAY=1", 1, "BYMONTHDAY"],
    ["BYSETPOS alone", "FREQ=MONTHLY;BYSETPOS=1", 1, "BYSETPOS"],
  ])("%s", (_, text, line, part) => {
    const result = parseRecurrence(text)
    expect(result).toMatchObject({ ok: false, parts: null })
    expect(result.violations).toContainEqual({ line, part, message: expect.stringMatching(/\.$/) })
  })

  test("several things at once", () => {
    const { violations } = parseRecurrence("RRULE:FREQ=DAILY;INTERVAL=0;BYHOUR=99\nEXDATE:tomorrow")
    expect(violations.map(({ line, part }) => [line, part])).toEqual([
      [1, "INTERVAL"],
      [1, "BYHOUR"],
      [2, "EXDATE"],
    ])
  })
})
