"use client"
import type { ReactNode } from "react"
import type { Page } from "../../../../kernel/core/index.js"
import { FindInput, NoMatch, Pager, Panel, type PanelQuery } from "../../../../kernel/ui/index.js"
import type { PickupsState } from "../state.js"

interface PickupPageProps<Row> {
  state: PickupsState
  query: PanelQuery<Page<Row>>
  /** What the search looks for, in words. */
  find: string
  add: ReactNode
  /** Where there is nothing yet. */
  empty: ReactNode
  children: (rows: readonly Row[]) => ReactNode
}

/** One page of points or groups: found by name, with the way to the other pages. */
export function PickupPage<Row>({ state, query, find, add, empty, children }: PickupPageProps<Row>) {
  const { search, filtered, clearFilters, page } = state
  const { limit, offset } = search
  return (
    <Panel query={query}>
      {({ data, total }) => (
        <div className="op-stack">
          {(total > 0 || filtered) && (
            <div className="op-toolbar">
              <FindInput label={find} value={search.q} onChange={state.find} />
              <span className="op-spacer" />
              {add}
            </div>
          )}
          {data.length > 0 && children(data)}
          {total > 0 && <Pager paging={{ limit, offset, onChange: page }} total={total} totalCap={undefined} shown={data.length} />}
          {total === 0 && (filtered ? <NoMatch onClear={clearFilters} /> : empty)}
        </div>
      )}
    </Panel>
  )
}
