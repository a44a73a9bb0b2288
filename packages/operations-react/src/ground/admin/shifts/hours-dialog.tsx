"use client"
import { useState } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { addDays } from "../../../kernel/days/dates.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, DateInput, Dialog, Field, Icon, type IconName, Notice, Panel, type Tone } from "../../../kernel/ui/index.js"
import { startOfDay } from "../../../resources/admin/shared/zone.js"
import { useCheckDriverHours } from "../../hooks/index.js"
import type { Driver, DriverHours } from "../../types.js"
import { groundSaid } from "../messages/en/ground-said.js"
import { shiftsMessages } from "../messages/en/shifts.js"
import { gridDays } from "./search.js"

type Finding = DriverHours["findings"][number]

const looks: Record<Finding["verdict"], [Tone, IconName]> = {
  breach: ["danger", "critical"],
  unknown: ["neutral", "info"],
  ok: ["success", "check"],
  not_applicable: ["neutral", "minus"],
}
const order: readonly Finding["verdict"][] = ["breach", "unknown", "ok", "not_applicable"]

interface HoursDialogProps {
  driver: Driver
  /** First day of the week that is looked at. */
  from: string
  onClose: () => void
}

/** The days of a single coach tour, for which the EU rules have exceptions. */
interface Tour {
  from: string | null
  to: string | null
}
/** After a tour its weekly rests follow, which decide whether it may last twelve days. */
const restDays = 4

/** What is looked at: the week, and with a tour all of its days and the rests that follow. Pure. */
function daysAsked(week: string, { from, to }: Tour) {
  const after = addDays(week, gridDays)
  if (!from || !to) return { from: week, to: after, tour: false }
  const [first = week] = [week, from].sort()
  const [, last = after] = [after, addDays(to, 1 + restDays)].sort()
  return { from: first, to: last, tour: true }
}

/** Whether a driver keeps the driving and rest times in a week: each rule with what is used of it, and the smallest change that would keep it. */
export function HoursDialog({ driver, from, onClose }: HoursDialogProps) {
  const t = useMessages(shiftsMessages)
  const { timeZone } = useOperations()
  const [assumed, assume] = useState(false)
  const [tour, setTour] = useState<Tour>({ from: null, to: null })
  const asked = daysAsked(from, tour)
  const at = (date: string) => startOfDay(date, timeZone)
  const watched = driver.hoursRules !== "none"
  const query = useCheckDriverHours(
    {
      ...{ driverId: driver.id, from: at(asked.from), to: at(asked.to) },
      ...(assumed && { assumeRestInGaps: true }),
      ...(tour.from && tour.to && { occasionalFrom: at(tour.from), occasionalTo: at(addDays(tour.to, 1)) }),
    },
    { enabled: watched },
  )
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("shifts.hours.title", { name: driver.name })}
      footer={<Button onClick={onClose}>{t("shifts.hours.close")}</Button>}
    >
      <div className="op-stack">
        {!watched && <p className="op-text">{t("shifts.hours.noRules")}</p>}
        {watched && (
          <>
            <span className="op-check-field op-cluster">
              <input
                id="op-hours-rest"
                type="checkbox"
                className="op-checkbox"
                checked={assumed}
                onChange={(event) => assume(event.target.checked)}
              />
              <label className="op-label" htmlFor="op-hours-rest">
                {t("shifts.hours.assumeRest")}
              </label>
            </span>
            {driver.hoursRules === "eu_561" && <TourFields tour={tour} onChange={setTour} />}
            <Panel query={query}>{(hours) => <Assessment hours={hours} tour={asked.tour} />}</Panel>
          </>
        )}
      </div>
    </Dialog>
  )
}

function TourFields({ tour, onChange }: { tour: Tour; onChange: (tour: Tour) => void }) {
  const t = useMessages(shiftsMessages)
  return (
    <fieldset className="op-fieldset">
      <legend className="op-label">{t("shifts.hours.tour")}</legend>
      <p className="op-text op-faint">{t("shifts.hours.tourHint")}</p>
      <div className="op-form-grid">
        <Field label={t("shifts.hours.tourFrom")}>
          {(control) => <DateInput control={control} value={tour.from} onChange={(from) => onChange({ ...tour, from })} />}
        </Field>
        <Field label={t("shifts.hours.tourTo")}>
          {(control) => <DateInput control={control} value={tour.to} onChange={(to) => onChange({ ...tour, to })} />}
        </Field>
      </div>
    </fieldset>
  )
}

function Assessment({ hours: { verdict, findings, assumptions }, tour }: { hours: DriverHours; tour: boolean }) {
  const t = useMessages(shiftsMessages)
  const [tone] = looks[verdict]
  const ofTour = { breach: "shifts.hours.tourBroken", ok: "shifts.hours.tourKept" } as const
  const whole = tour && (verdict === "breach" || verdict === "ok") ? ofTour[verdict] : (`shifts.hours.whole.${verdict}` as const)
  const sorted = [...findings].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
  return (
    <>
      <Notice tone={tone === "neutral" ? "info" : tone}>{t(whole)}</Notice>
      <ul className="op-issues" aria-label={t("shifts.hours.rules")}>
        {sorted.map((finding) => (
          <Rule key={`${finding.rule} ${finding.from}`} finding={finding} />
        ))}
      </ul>
      {assumptions.length > 0 && (
        <details>
          <summary>{t("shifts.hours.assumptions")}</summary>
          <ul>
            {assumptions.map(({ code }) => (
              <li key={code}>{t(`shifts.hours.assumption.${code}`)}</li>
            ))}
          </ul>
        </details>
      )}
      <p className="op-text op-faint">{t("shifts.hours.aid")}</p>
    </>
  )
}

function Rule({ finding: { rule, verdict, usedMinutes, limitMinutes, missing, fix } }: { finding: Finding }) {
  const t = useMessages(shiftsMessages)
  const rules = useMessages(groundSaid)
  const format = useFormat()
  const { timeZone: zone } = useOperations()
  const at = (instant: string) => format.instant(instant, { zone })
  const [tone, icon] = looks[verdict]
  return (
    <li className="op-issue" data-tone={tone} data-verdict={verdict}>
      <Icon name={icon} />
      <span className="op-issue-text op-stacked">
        <span>
          <strong>{rules(`hoursRule.${rule}`)}</strong> <span className="op-faint">{t(`shifts.hours.verdict.${verdict}`)}</span>
        </span>
        {verdict !== "not_applicable" && (
          <span className="op-faint">
            {t("shifts.hours.used", { used: format.duration(usedMinutes), limit: format.duration(limitMinutes) })}
          </span>
        )}
        {missing.map(({ from, to }) => (
          <span key={from} className="op-faint">
            {t("shifts.hours.missing", { from: at(from), to: at(to) })}
          </span>
        ))}
        {fix && (
          <span>{t(`shifts.hours.fix.${fix.kind}`, { minutes: format.duration(fix.minutes), from: at(fix.from), to: at(fix.to) })}</span>
        )}
      </span>
    </li>
  )
}
