"use client"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Code, Facts, Instant, Name, StatusBadge } from "../../../../kernel/ui/index.js"
import { groundWords } from "../../messages/en/ground-words.js"
import { sheetMessages } from "../../messages/en/sheet.js"
import { statusTone } from "../../shared/tones.js"
import type { SheetRun } from "../queue/project.js"
import type { DriverSheetState } from "../state.js"
import { RunActions } from "./actions.js"
import { Passengers } from "./passengers.js"
import { Stops } from "./stops.js"

/** One run: when, where, whom, and what comes next. */
export function Run({ run, state }: { run: SheetRun; state: DriverSheetState }) {
  const t = useMessages(sheetMessages)
  const words = useMessages(groundWords)
  const waits = state.queue.waitsFor(run.id)
  return (
    <article className="op-run" data-status={run.status} aria-label={run.scheduledLocal.slice(11)}>
      <header className="op-run-head">
        <h2 className="op-run-time">{run.scheduledAt && <Instant at={run.scheduledAt} zone={run.timezone} show="time" />}</h2>
        <span className="op-faint">{run.endsAt && <Until at={run.endsAt} zone={run.timezone} />}</span>
        <StatusBadge kind="dispatch" status={run.status} tone={statusTone[run.status]} />
        {run.lateness.state === "late" && (
          <span className="op-badge" data-tone="danger">
            {words("lateness.late")}
          </span>
        )}
        {waits && (
          <span className="op-badge" data-tone="warning">
            {t("sheet.queued")}
          </span>
        )}
      </header>
      {run.greetingSign && (
        <p className="op-run-sign">
          <span className="op-faint">{t("sheet.sign")}</span>
          <Name>{run.greetingSign}</Name>
        </p>
      )}
      <Stops run={run} />
      <RunFacts run={run} />
      <Passengers run={run} state={state} />
      {state.mayDrive && <RunActions run={run} state={state} />}
    </article>
  )
}

function Until({ at, zone }: { at: string; zone: string }) {
  const t = useMessages(sheetMessages)
  const format = useFormat()
  return <>{t("sheet.until", { time: format.instant(at, { zone, show: "time" }) })}</>
}

function RunFacts({ run }: { run: SheetRun }) {
  const t = useMessages(sheetMessages)
  const format = useFormat()
  const { vehicleName, plate, transportNumber, notes, language, wheelchairCount, childSeatCount } = run
  const facts = [
    { label: t("sheet.people"), value: format.number(run.passengerCount) },
    { label: t("sheet.bags"), value: t("sheet.bagCount", { checked: run.checkedBagCount, carryOn: run.carryOnCount }) },
    ...(wheelchairCount > 0 ? [{ label: t("sheet.wheelchairs"), value: format.number(wheelchairCount) }] : []),
    ...(childSeatCount > 0 ? [{ label: t("sheet.childSeats"), value: format.number(childSeatCount) }] : []),
    ...(vehicleName
      ? [
          {
            label: t("sheet.vehicle"),
            value: (
              <span className="op-cluster">
                <Name>{vehicleName}</Name>
                {plate && <Code>{plate}</Code>}
              </span>
            ),
          },
        ]
      : []),
    ...(transportNumber ? [{ label: t("sheet.transport"), value: <Code>{transportNumber}</Code> }] : []),
    ...(language ? [{ label: t("sheet.language"), value: <Code>{language}</Code> }] : []),
    ...(notes ? [{ label: t("sheet.notes"), value: <bdi>{notes}</bdi> }] : []),
  ]
  return <Facts facts={facts} />
}
