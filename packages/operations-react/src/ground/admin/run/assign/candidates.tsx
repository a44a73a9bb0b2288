"use client"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Icon, type IconName, Name, type Tone } from "../../../../kernel/ui/index.js"
import type { AssignmentSuggestions } from "../../../types.js"
import { assignMessages } from "../../messages/en/assign.js"
import { groundWords } from "../../messages/en/ground-words.js"

type Pair = AssignmentSuggestions["pairs"][number]
type Judged = Pick<Pair, "fit" | "score" | "reasons" | "findings">

export interface Chosen {
  vehicleId: `gveh_${string}` | null
  driverId: `gdrv_${string}` | null
}

interface CandidatesProps {
  data: AssignmentSuggestions
  q: string | undefined
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
}

const looks: Record<Pair["fit"], [Tone, IconName]> = {
  fits: ["success", "check"],
  needs_reason: ["warning", "warning"],
  blocked: ["danger", "ban"],
}
/** So many of each kind are in view before somebody types. */
const shown = 8

/** Pairs that work together, and each vehicle and driver alone; those that fit stand first. */
export function Candidates({ data, q, chosen, onChoose }: CandidatesProps) {
  const t = useMessages(assignMessages)
  const wanted = q?.trim().toLocaleLowerCase() ?? ""
  const hit = (...names: string[]) => names.join(" ").toLocaleLowerCase().includes(wanted)
  const pairs = data.pairs.filter((pair) => hit(pair.vehicleName, pair.driverName)).slice(0, 5)
  const vehicles = data.vehicles.filter(({ name }) => hit(name)).slice(0, shown)
  const drivers = data.drivers.filter(({ name }) => hit(name)).slice(0, shown)
  if (pairs.length + vehicles.length + drivers.length === 0) return <p className="op-text op-faint">{t("assign.nobody")}</p>
  return (
    <div className="op-columns">
      <Column title={t("assign.pairs")}>
        {pairs.map((pair) => (
          <Candidate
            key={`${pair.vehicleId} ${pair.driverId}`}
            names={[pair.vehicleName, pair.driverName]}
            judged={pair}
            pressed={chosen.vehicleId === pair.vehicleId && chosen.driverId === pair.driverId}
            onChoose={() => onChoose({ vehicleId: pair.vehicleId, driverId: pair.driverId })}
          />
        ))}
      </Column>
      <Column title={t("assign.drivers")}>
        {drivers.map((driver) => (
          <Candidate
            key={driver.id}
            names={[driver.name]}
            judged={driver}
            pressed={chosen.driverId === driver.id}
            onChoose={() => onChoose({ ...chosen, driverId: chosen.driverId === driver.id ? null : driver.id })}
          />
        ))}
      </Column>
      <Column title={t("assign.vehicles")}>
        {vehicles.map((vehicle) => (
          <Candidate
            key={vehicle.id}
            names={[vehicle.name]}
            judged={vehicle}
            pressed={chosen.vehicleId === vehicle.id}
            onChoose={() => onChoose({ ...chosen, vehicleId: chosen.vehicleId === vehicle.id ? null : vehicle.id })}
          />
        ))}
      </Column>
    </div>
  )
}

function Column({ title, children }: { title: string; children: readonly React.ReactNode[] }) {
  if (children.length === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a form where there is none
    <div role="group" className="op-stack" aria-label={title}>
      <h3 className="op-label">{title}</h3>
      {children}
    </div>
  )
}

interface CandidateProps {
  names: readonly string[]
  judged: Judged
  pressed: boolean
  onChoose: () => void
}

/** One who might serve it: fit as sign and word, points with their reasons, the worst that was found. */
function Candidate({ names, judged: { fit, score, reasons, findings }, pressed, onChoose }: CandidateProps) {
  const t = useMessages(assignMessages)
  const words = useMessages(groundWords)
  const format = useFormat()
  const [tone, icon] = looks[fit]
  const worst = findings.filter(
    ({ verdict, severity }) => verdict === "fail" && (fit === "fits" ? severity === "advisory" : severity !== "advisory"),
  )
  const unknown = findings.filter(({ verdict }) => verdict === "unknown")
  return (
    <button type="button" className="op-candidate-pick" aria-pressed={pressed} data-fit={fit} onClick={onChoose}>
      <span className="op-cluster">
        <Name>{names.join(" · ")}</Name>
        <span className="op-badge" data-tone={tone}>
          <Icon name={icon} />
          {t(`assign.fit.${fit}`)}
        </span>
      </span>
      <span className="op-faint">{t("assign.points", { score: Math.round(score) })}</span>
      <span className="op-faint">
        {reasons
          .map(({ code, points }) => t("assign.reasonPoints", { reason: t(`assign.why.${code}`), points: Math.round(points) }))
          .join(" · ")}
      </span>
      {worst.length > 0 && <span className="op-move-reason">{worst.map(({ code }) => words(`finding.${code}`)).join(" · ")}</span>}
      {unknown.length > 0 && (
        <span className="op-faint">{t("assign.notKnown", { what: format.list(unknown.map(({ code }) => words(`finding.${code}`))) })}</span>
      )}
    </button>
  )
}
