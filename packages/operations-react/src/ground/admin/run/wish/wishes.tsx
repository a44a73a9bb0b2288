"use client"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useLanguageNames } from "../../../../kernel/format/use-languages.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Code, Icon, type IconName, Name, type Tone } from "../../../../kernel/ui/index.js"
import { useTransferPreferences } from "../../../hooks/index.js"
import type { DispatchDetail, TransferPreference } from "../../../types.js"
import { groundWords } from "../../messages/en/ground-words.js"
import { runMessages } from "../../messages/en/run.js"
import { Stop } from "../../shared/stop.js"
import { judgeWishes, type Wish, type WishVerdict } from "./model.js"

const looks: Record<WishVerdict, [Tone, IconName]> = {
  differs: ["warning", "warning"],
  unknown: ["neutral", "info"],
  met: ["success", "check"],
}

/** The wish that the run was made from, else the only one of its booking. */
function useWish({ transferPreferenceId, bookingIds }: DispatchDetail): TransferPreference | undefined {
  const asked = transferPreferenceId ? { ids: [transferPreferenceId] } : { bookingId: bookingIds }
  const { data } = useTransferPreferences({ ...asked, limit: 2 }, { enabled: transferPreferenceId !== null || bookingIds.length > 0 })
  return data?.data.length === 1 ? data.data[0] : undefined
}

/** What the traveler asked for; what is planned otherwise comes first and says how. */
export function Wishes({ run }: { run: DispatchDetail }) {
  const t = useMessages(runMessages)
  const wish = useWish(run)
  if (!wish) return null
  const wishes = judgeWishes(wish, run)
  const differing = wishes.filter(({ verdict }) => verdict === "differs")
  const notes = [wish.accessibilityNotes, wish.pickupNotes, wish.dropoffNotes, wish.notes].filter((text) => text !== null)
  return (
    <section className="op-stack" aria-label={t("run.wish")}>
      <h3 className="op-label">{t("run.wish")}</h3>
      <p className="op-text op-faint">{t("run.wishCount", { count: differing.length })}</p>
      <ul className="op-issues">
        {(["differs", "unknown", "met"] as const).flatMap((verdict) =>
          wishes.filter((one) => one.verdict === verdict).map((one) => <Line key={one.key} wish={one} />),
        )}
      </ul>
      {notes.map((text) => (
        <p key={text} className="op-text">
          <bdi>{text}</bdi>
        </p>
      ))}
    </section>
  )
}

function Line({ wish }: { wish: Wish }) {
  const t = useMessages(runMessages)
  const label = useLabels()
  const value = useValues()
  const [tone, icon] = looks[wish.verdict]
  return (
    <li className="op-issue" data-tone={tone} data-wish={wish.verdict}>
      <Icon name={icon} />
      <span className="op-issue-text">
        <strong>{label(wish)}</strong> {value(wish, wish.asked)}
        <span className="op-stacked op-faint">
          {wish.verdict === "differs" && (
            <span>
              {t("run.wishPlanned")} {wish.planned === undefined ? t("run.wishNothing") : value(wish, wish.planned)}
            </span>
          )}
          {wish.verdict === "unknown" && t("run.wishUnknown")}
          {wish.verdict === "met" && <span className="op-hidden">{t("run.wishMet")}</span>}
        </span>
      </span>
    </li>
  )
}

function useLabels() {
  const t = useMessages(runMessages)
  const words = useMessages(groundWords)
  const labels: Record<Wish["key"], string> = {
    ...{ pickup: t("run.pickup"), dropoff: t("run.dropoff"), level: t("run.level"), sign: t("run.sign") },
    ...{ people: t("run.passengers"), language: t("run.language"), transport: t("run.transport") },
    ...{ category: words("finding.vehicle_category"), class: words("finding.vehicle_class") },
    ...{ wheelchairs: words("finding.wheelchair_spaces"), childSeats: words("finding.child_seats") },
    ...{ meetAndGreet: words("finding.meet_and_greet"), checkedBags: t("run.wishCheckedBags"), carryOnBags: t("run.wishCarryOnBags") },
  }
  return ({ key }: Wish) => labels[key]
}

function useValues() {
  const t = useMessages(runMessages)
  const words = useMessages(groundWords)
  const format = useFormat()
  const languages = useLanguageNames()
  return ({ key }: Wish, value: Wish["asked"]): React.ReactNode => {
    if (typeof value === "object") return <Stop placeId={value.placeId} text={value.text} />
    if (typeof value === "number") return format.number(value)
    if (typeof value === "boolean") return value ? t("run.wishYes") : t("run.wishNo")
    if (key === "category") return words(`vehicleCategory.${value as "van"}`)
    if (key === "class") return words(`vehicleClass.${value as "premium"}`)
    if (key === "level") return words(`serviceLevel.${value as "vip"}`)
    if (key === "language") return languages([value])
    return key === "sign" ? <Name>{value}</Name> : <Code>{value}</Code>
  }
}
