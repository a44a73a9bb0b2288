"use client"
import { departuresMessages } from "../../../availability/admin/messages/en/departures.js"
import { hostTabItems } from "../../../kernel/host/detail.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Code, LiveBadge, Name, Notice, PageFrame, Panel, StatusBadge, Tabs } from "../../../kernel/ui/index.js"
import { useDeleteResource } from "../../hooks/index.js"
import type { Resource } from "../../types.js"
import { CloseoutList } from "../closeouts/list.js"
import { resourceCloseoutsMessages } from "../messages/en/resource-closeouts.js"
import { resourceWords } from "../messages/en/resource-words.js"
import { resourcesMessages } from "../messages/en/resources.js"
import { useKindWord } from "../shared/names.js"
import { RecordActions } from "../shared/record-actions.js"
import { ResourceActivity } from "./activity.js"
import { ResourceCalendar } from "./calendar.js"
import { ResourceDialog } from "./dialog.js"
import { ResourceOverview } from "./overview.js"
import type { ResourceDetailState } from "./state.js"

const catalogue = { ...departuresMessages, ...resourceWords, ...resourcesMessages, ...resourceCloseoutsMessages }

/** One resource, controlled: the state comes from `useResourceDetail` or from the host. */
export function ResourceDetailView({ state }: { state: ResourceDetailState }) {
  const t = useMessages(resourcesMessages)
  const word = useKindWord()
  const resource = state.resource.data
  return (
    <PageFrame
      catalogue={catalogue}
      title={resource ? <Name>{resource.name}</Name> : <Code>{state.resourceId}</Code>}
      documentTitle={resource?.name ?? state.resourceId}
      parent={{ label: t("resources.title"), to: { to: "resources" } }}
      badges={
        <>
          {resource && <StatusBadge kind="resource" status={resource.active ? "active" : "inactive"} />}
          <LiveBadge />
        </>
      }
      subtitle={
        resource && (
          <span className="op-cluster">
            <strong>{[resource.kind, ...resource.alsoKinds.filter((kind) => kind !== resource.kind)].map(word).join(" · ")}</strong>
            {resource.code && <Code>{resource.code}</Code>}
          </span>
        )
      }
      actions={resource && state.mayWrite && <HeadActions resource={resource} />}
    >
      <Panel query={state.resource}>{(data) => <Content state={state} resource={data} />}</Panel>
    </PageFrame>
  )
}

function HeadActions({ resource }: { resource: Resource }) {
  const t = useMessages(resourcesMessages)
  const { mutateAsync: remove } = useDeleteResource()
  return (
    <RecordActions
      name={resource.name}
      list={{ to: "resources" }}
      deleteText={t("resources.deleteText")}
      onDelete={() => remove({ resourceId: resource.id, expectedRevision: resource.revision })}
      editor={(close) => <ResourceDialog resource={resource} onClose={close} />}
    />
  )
}

function Content({ state, resource }: { state: ResourceDetailState; resource: Resource }) {
  const t = useMessages(resourcesMessages)
  return (
    <div className="op-stack">
      {!state.mayWrite && <Notice tone="info">{t("resources.noWrite")}</Notice>}
      <Tabs
        label={t("resources.tabs")}
        value={state.tab}
        onChange={(tab) => state.openTab(tab)}
        items={[
          { id: "overview", label: t("resources.overview"), panel: () => <ResourceOverview state={state} resource={resource} /> },
          { id: "calendar", label: t("resources.calendar"), panel: () => <ResourceCalendar state={state} resource={resource} /> },
          { id: "closeouts", label: t("resources.closeouts"), panel: () => <CloseoutList resource={resource} mayWrite={state.mayWrite} /> },
          { id: "activity", label: t("resources.activity"), panel: () => <ResourceActivity query={state.history as never} /> },
          ...hostTabItems(state.hostTabs, resource),
        ]}
      />
    </div>
  )
}
