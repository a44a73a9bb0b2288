"use client"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { Button, Instant, Name, Panel, StatusBadge } from "../../../kernel/ui/index.js"
import { useIncidents } from "../../hooks/index.js"
import type { ServiceIncident } from "../../types.js"
import { groundWords } from "../messages/en/ground-words.js"
import { runMessages } from "../messages/en/run.js"
import { Proofs } from "../shared/proofs.js"
import type { RunProps } from "./drawer.js"

const tones = { info: "info", warning: "warning", critical: "danger" } as const

/** What went wrong on the run, and what became of it. */
export function Incidents(props: RunProps) {
  const t = useMessages(runMessages)
  const { run } = props
  const query = useIncidents({ dispatchId: run.id, sort: "openedAt", limit: 50 })
  return (
    <section className="op-stack" aria-label={t("run.incidents")}>
      <h3 className="op-label">{t("run.incidents")}</h3>
      <Panel query={query}>
        {({ data }) =>
          data.length === 0 ? (
            <p className="op-text op-faint">{t("run.noIncidents")}</p>
          ) : (
            <ul className="op-run-list">
              {data.map((incident) => (
                <Incident key={incident.id} {...props} incident={incident} />
              ))}
            </ul>
          )
        }
      </Panel>
    </section>
  )
}

function Incident({ state, run, commands, incident }: RunProps & { incident: ServiceIncident }) {
  const t = useMessages(runMessages)
  const words = useMessages(groundWords)
  const { id, incidentType, severity, status, openedAt, description, evidence } = incident
  const known = useWords()
  const kind = known(`run.incident.${incidentType}`) ?? incidentType.replaceAll("_", " ")
  const resolve = () =>
    void commands.quietly(async () => {
      await commands.settle({ id, status: "resolved" })
      commands.said(t("run.incidentSettled", { status: words("status.incident.resolved") }))
    })
  return (
    <li className="op-work-line">
      <span className="op-stacked">
        <span className="op-cluster">
          <Name>{kind}</Name>
          <span className="op-badge" data-tone={tones[severity]}>
            {words(`incidentSeverity.${severity}`)}
          </span>
        </span>
        {description && <bdi className="op-faint">{description}</bdi>}
        <Proofs evidence={evidence} />
        <span className="op-faint">
          <Instant at={openedAt} zone={run.timezone} />
        </span>
      </span>
      <span className="op-cluster">
        <StatusBadge kind="incident" status={status} tone={status === "open" ? "danger" : status === "mitigated" ? "warning" : "neutral"} />
        {state.mayWrite && (status === "open" || status === "mitigated") && (
          <Button icon="check" label={t("run.resolveName", { kind })} onClick={resolve}>
            {t("run.resolve")}
          </Button>
        )}
      </span>
    </li>
  )
}
