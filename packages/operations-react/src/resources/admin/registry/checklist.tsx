"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, EmptyState, Icon, Link } from "../../../kernel/ui/index.js"
import { usePools, useRequirements, useResources } from "../../hooks/index.js"
import { resourcesMessages } from "../messages/en/resources.js"

/** Nothing here yet: what to set up, in which order, ticked by what is there. */
export function Checklist({ mayWrite, onNew }: { mayWrite: boolean; onNew: () => void }) {
  const t = useMessages(resourcesMessages)
  const resources = useResources({ limit: 1 })
  const pools = usePools({ limit: 1 })
  const requirements = useRequirements({ limit: 1 })
  const steps = [
    { id: "resources", text: t("resources.stepResources"), done: (resources.data?.total ?? 0) > 0 },
    { id: "pools", text: t("resources.stepPools"), done: (pools.data?.total ?? 0) > 0, to: { to: "pools" } as const },
    { id: "needs", text: t("resources.stepRequirements"), done: (requirements.data?.total ?? 0) > 0, to: { to: "requirements" } as const },
  ]
  return (
    <EmptyState
      icon="people"
      title={t("resources.emptyTitle")}
      actions={
        mayWrite && (
          <Button variant="primary" icon="plus" onClick={onNew}>
            {t("resources.new")}
          </Button>
        )
      }
    >
      <p className="op-text">{t("resources.emptyText")}</p>
      <ol className="op-checklist">
        {steps.map(({ id, text, done, to }) => (
          <li key={id} className="op-checklist-step" data-done={done || undefined}>
            <Icon name={done ? "check" : "minus"} />
            {to ? <Link to={to}>{text}</Link> : text}
            <span className="op-hidden">{t(done ? "resources.stepDone" : "resources.stepOpen")}</span>
          </li>
        ))}
      </ol>
    </EmptyState>
  )
}
