"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { DetailPanel, EmptyState, ErrorState, History, Link, Notice } from "../../../kernel/ui/index.js"
import { useText } from "../../../kernel/ui/text.js"
import { departureDetailMessages } from "../messages/en/departure-detail.js"
import { useStoryNames } from "./activity/names.js"
import type { DepartureDetailState } from "./state.js"

/** No departure has this id: a deleted one still tells its story, an id that never was leads to the search. */
export function GoneDeparture({ state, error }: { state: DepartureDetailState; error: Error }) {
  const t = useMessages(departureDetailMessages)
  const ui = useText()
  const show = useStoryNames()
  const story = state.history.data
  if (story === undefined) return state.history.error ? <ErrorState error={error} /> : null
  const find = <Link to={{ to: "departures", search: "?range=all" }}>{t("departure.goneFind")}</Link>
  if (!story.pages.some(({ data }) => data.length > 0)) return <EmptyState icon="search" title={ui("ui.notFound")} actions={find} />
  return (
    <div className="op-stack">
      <Notice tone="info">
        {t("departure.goneText")} {find}
      </Notice>
      <DetailPanel title={t("departure.activity")}>
        <History query={state.history as never} show={show} />
      </DetailPanel>
    </div>
  )
}
