"use client"
import { useOperations } from "../../../../kernel/context/index.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Icon, Instant, Name } from "../../../../kernel/ui/index.js"
import { groundWords } from "../../messages/en/ground-words.js"
import { sheetMessages } from "../../messages/en/sheet.js"
import type { SheetRun } from "../queue/project.js"

type Leg = SheetRun["legs"][number]

/** In the reader's language, else in the first that there is. */
const toldIn = (instructions: Leg["instructions"], locale: string) =>
  instructions[locale] ?? instructions[locale.slice(0, 2)] ?? Object.values(instructions)[0]

/** Where to, in order, with what helps to find it. */
export function Stops({ run }: { run: SheetRun }) {
  const t = useMessages(sheetMessages)
  return (
    <ol className="op-plain-list op-run-stops" aria-label={t("sheet.stops")}>
      {run.legs.map((leg) => (
        <Stop key={leg.id} leg={leg} zone={run.timezone} />
      ))}
    </ol>
  )
}

function Stop({ leg, zone }: { leg: Leg; zone: string }) {
  const t = useMessages(sheetMessages)
  const words = useMessages(groundWords)
  const { locale } = useOperations()
  const told = toldIn(leg.instructions, locale)
  return (
    <li className="op-run-stop" data-type={leg.legType}>
      <span className="op-faint">
        {words(`legType.${leg.legType}`)} {leg.scheduledAt && <Instant at={leg.scheduledAt} zone={zone} show="time" />}
      </span>
      <strong>{leg.name ? <Name>{leg.name}</Name> : t("sheet.unknownPlace")}</strong>
      {leg.address && <bdi>{leg.address}</bdi>}
      {told && <bdi>{told}</bdi>}
      {leg.notes && <bdi>{leg.notes}</bdi>}
      {leg.geo && (
        <a className="op-link op-run-map" href={leg.geo}>
          <Icon name="external" />
          {t("sheet.map")}
        </a>
      )}
    </li>
  )
}
