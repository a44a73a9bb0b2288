"use client"
import { useEffect } from "react"
import { addMonths, daysBetween } from "../../../../kernel/days/dates.js"
import { useDay } from "../../../../kernel/days/use-day.js"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { weekStart } from "../../../../kernel/format/week.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, Notice, Panel, useAnnounce, useShortcuts } from "../../../../kernel/ui/index.js"
import { closeoutsMessages } from "../../messages/en/closeouts.js"
import { ProductFilter } from "../filters.js"
import type { CloseoutsState } from "../state.js"
import { Chosen } from "./chosen.js"
import { closedDays } from "./days.js"
import { Month } from "./month.js"
import { useYearKeys } from "./use-year-keys.js"

/** Twelve small months with the closed days tinted; days are chosen for the editor. */
export function CloseoutYear({ state }: { state: CloseoutsState }) {
  const t = useMessages(closeoutsMessages)
  const { yearList, chosen, mayWrite } = state
  const { ref, help } = useShortcuts<HTMLDivElement>([
    { keys: "ArrowRight", label: t("closeouts.keyArrows") },
    { keys: "PageDown", label: t("closeouts.keyYear") },
    { keys: "Shift+ArrowRight", label: t("closeouts.keySelect") },
    ...(mayWrite
      ? [
          { keys: "Enter", label: t("closeouts.keyClose") },
          { keys: "n", label: t("closeouts.keyNew"), run: () => state.openNew(chosen) },
        ]
      : []),
  ])
  useAnnounceChosen(chosen)
  return (
    <div ref={ref} className="op-stack">
      <Toolbar state={state} />
      <Panel query={yearList}>
        {({ data, total }) => (
          <>
            {total > data.length && <Notice tone="warning">{t("closeouts.yearCapped", { shown: data.length, total })}</Notice>}
            <div className="op-year-layout" data-beside={chosen !== undefined || undefined}>
              <Months state={state} closed={closedDays(data, state.year)} />
              {chosen && <Chosen state={state} days={chosen} closeouts={data} />}
            </div>
          </>
        )}
      </Panel>
      {help}
    </div>
  )
}

function Toolbar({ state: { date, today, year, goTo, ...state } }: { state: CloseoutsState }) {
  const t = useMessages(closeoutsMessages)
  const format = useFormat()
  const move = (years: number) => goTo(addMonths(date, years * 12))
  return (
    <div className="op-year-bar">
      <div className="op-stepper">
        <Button icon="start" label={t("closeouts.previousYear")} onClick={() => move(-1)} />
        <Button onClick={() => goTo(today)}>{t("closeouts.thisYear")}</Button>
        <Button icon="end" label={t("closeouts.nextYear")} onClick={() => move(1)} />
        <h2 className="op-stepper-period" aria-live="polite">
          {format.date(`${year}-01-01`, { year: "numeric" })}
        </h2>
      </div>
      <ProductFilter state={{ date, today, year, goTo, ...state }} />
      <span className="op-spacer" />
      <Legend />
    </div>
  )
}

const legend = [
  ["block", "closeoutEffect.block"],
  ["stop_sell", "closeoutEffect.stop_sell"],
  ["both", "closeouts.legendBoth"],
] as const

function Legend() {
  const t = useMessages(closeoutsMessages)
  return (
    <ul className="op-year-legend">
      {legend.map(([effect, key]) => (
        <li key={effect} className="op-year-key">
          <span className="op-year-swatch" data-effect={effect} aria-hidden="true" />
          {t(key)}
        </li>
      ))}
    </ul>
  )
}

const monthsOf = (year: string) => Array.from({ length: 12 }, (_, index) => addMonths(`${year}-01-01`, index))

function Months({ state, closed }: { state: CloseoutsState; closed: ReturnType<typeof closedDays> }) {
  const format = useFormat()
  const { box, ...handlers } = useYearKeys(state)
  const { year, chosen, date, today } = state
  return (
    <div ref={box} className="op-year" {...handlers}>
      {monthsOf(year).map((month) => (
        <Month key={month} month={month} firstDay={weekStart(format.locale)} cursor={date} {...{ closed, chosen, today }} />
      ))}
    </div>
  )
}

/** Says a choice of several days aloud: the marks are only seen. */
function useAnnounceChosen(chosen: CloseoutsState["chosen"]) {
  const t = useMessages(closeoutsMessages)
  const announce = useAnnounce()
  const day = useDay()
  const text =
    chosen && chosen.from !== chosen.to
      ? t("closeouts.chosen", { from: day(chosen.from), to: day(chosen.to), count: daysBetween(chosen.from, chosen.to) + 1 })
      : undefined
  useEffect(() => {
    if (text) announce(text)
  }, [text, announce])
}
