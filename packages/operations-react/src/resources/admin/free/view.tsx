"use client"
import { useState } from "react"
import { departuresMessages } from "../../../availability/admin/messages/en/departures.js"
import { PlaceFilter } from "../../../availability/admin/shared/scope/place-filter.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, DateInput, LiveBadge, Notice, PageFrame, Panel, TimeInput } from "../../../kernel/ui/index.js"
import type { AvailableResource } from "../../types.js"
import { CandidateList } from "../candidates/list.js"
import { candidatesMessages } from "../messages/en/candidates.js"
import { crewMessages } from "../messages/en/crew.js"
import { freeMessages } from "../messages/en/free.js"
import { resourceWords } from "../messages/en/resource-words.js"
import { resourcesMessages } from "../messages/en/resources.js"
import { KindFilter, PoolFilter } from "../registry/filters.js"
import { AssignDialog } from "./assign-dialog.js"
import { LanguageFilter } from "./language-filter.js"
import type { WhoIsFreeState } from "./state.js"

const catalogue = { ...departuresMessages, ...resourceWords, ...resourcesMessages, ...candidatesMessages, ...crewMessages, ...freeMessages }

/** Who is free, controlled: the state comes from `useWhoIsFree` or from the host. */
export function WhoIsFreeView({ state }: { state: WhoIsFreeState }) {
  const t = useMessages(freeMessages)
  const [assigning, assign] = useState<AvailableResource>()
  const { window } = state.query.data ?? {}
  return (
    <PageFrame catalogue={catalogue} title={t("free.title")} badges={<LiveBadge />}>
      <div className="op-stack">
        <Question state={state} />
        <Panel query={state.query}>
          {(answer) => (
            <CandidateList
              answer={answer}
              {...(state.mayWrite && {
                action: (candidate: AvailableResource) =>
                  candidate.available && (
                    <Button label={t("free.assignName", { name: candidate.resource.name })} onClick={() => assign(candidate)}>
                      {t("free.assign")}
                    </Button>
                  ),
              })}
            />
          )}
        </Panel>
      </div>
      {assigning && window && (
        <AssignDialog resource={assigning.resource} window={window} slotId={state.search.slot} onClose={() => assign(undefined)} />
      )}
    </PageFrame>
  )
}

function Question({ state }: { state: WhoIsFreeState }) {
  const t = useMessages(freeMessages)
  const { search, ask, today } = state
  const [codes, setCodes] = useState(search.codes ?? "")
  return (
    <>
      <div className="op-toolbar op-question">
        <KindFilter one value={search.kind ?? "guide"} onChange={(kind) => ask({ kind: kind ?? "guide", pool: undefined })} />
        <PoolFilter pools={state.pools.data?.data ?? []} value={search.pool} onChange={(pool) => ask({ pool })} />
        {!search.slot && (
          <>
            <DateInput label={t("free.date")} value={search.date ?? today} onChange={(date) => ask({ date: date ?? undefined })} />
            {(["from", "to"] as const).map((edge) => (
              <span key={edge} className="op-inline-field">
                <span className="op-faint" aria-hidden="true">
                  {t(`free.${edge}`)}
                </span>
                <TimeInput label={t(`free.${edge}`)} value={search[edge] ?? null} onChange={(time) => ask({ [edge]: time ?? undefined })} />
              </span>
            ))}
          </>
        )}
        <LanguageFilter value={search.speaks} onChange={(speaks) => ask({ speaks })} />
        <input
          className="op-input op-codes-input"
          dir="ltr"
          aria-label={t("free.codes")}
          placeholder={t("free.codes")}
          value={codes}
          onChange={(event) => setCodes(event.target.value)}
          onBlur={() => ask({ codes: codes.trim() || undefined })}
          onKeyDown={(event) => event.key === "Enter" && ask({ codes: codes.trim() || undefined })}
        />
        <input
          className="op-input op-number op-seats-input"
          inputMode="numeric"
          aria-label={t("free.seats")}
          placeholder={t("free.seats")}
          defaultValue={search.seats > 0 ? search.seats : ""}
          onBlur={(event) => ask({ seats: Number.parseInt(event.target.value, 10) || 0 })}
        />
        <PlaceFilter value={search.place} onChange={(place) => ask({ place })} />
      </div>
      {search.slot && (
        <Notice
          tone="info"
          actions={
            <Button variant="ghost" onClick={() => ask({ slot: undefined })}>
              {t("free.anyTime")}
            </Button>
          }
        >
          {t("free.forDeparture")}
        </Notice>
      )}
    </>
  )
}
