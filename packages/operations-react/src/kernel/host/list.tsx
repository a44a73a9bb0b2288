"use client"
import { Component, type ReactNode, useMemo } from "react"
import { type HostList, type ListScreens, useOperations } from "../context/index.js"
import type { GridColumn } from "../ui/grid/types.js"
import type { MenuItem } from "../ui/menu.js"

interface ListParts<Row> {
  screen?: keyof ListScreens
  columns: readonly GridColumn<Row>[]
  rowMenu?: ((row: Row) => readonly MenuItem[]) | undefined
}

/** The columns and the row menu of a list with what its host adds to them and this person may see. */
export function useHostList<Row>({ screen, columns, rowMenu }: ListParts<Row>): Omit<ListParts<Row>, "screen"> {
  const { can, screens } = useOperations()
  // the rows of a screen are the ones that its key stands for
  const added = screen && (screens[screen] as unknown as HostList<Row> | undefined)
  const mine = useMemo(() => {
    const allowed = ({ capability }: { capability?: string }) => capability === undefined || can(capability)
    return { columns: added?.columns?.filter(allowed) ?? [], actions: added?.rowActions?.filter(allowed) ?? [] }
  }, [added, can])
  const all = useMemo(
    () => [
      ...columns,
      ...mine.columns.map(({ id, render, capability: _, ...column }) => ({
        ...column,
        id: `host.${id}`,
        cell: (row: Row) => (
          <Quiet>
            <Drawn render={render} row={row} />
          </Quiet>
        ),
      })),
    ],
    [columns, mine],
  )
  const menu = useMemo(
    () =>
      mine.actions.length === 0
        ? rowMenu
        : (row: Row) => {
            const own = rowMenu?.(row) ?? []
            const more = mine.actions.filter(({ applies }) => applies === undefined || applies(row))
            return [
              ...own,
              ...more.map(({ id, label, onSelect, to }, index) => ({
                id: `host.${id}`,
                label,
                separated: index === 0 && own.length > 0,
                ...(onSelect && { onSelect: () => onSelect(row) }),
                ...(to && { to: to(row) }),
              })),
            ]
          },
    [mine, rowMenu],
  )
  return { columns: all, rowMenu: menu }
}

/** Drawn below the boundary, which catches only what throws there. */
const Drawn = <Row,>({ render, row }: { render: (row: Row) => ReactNode; row: Row }) => render(row)

/** A cell of the host's that throws is a dash: the list around it stands. */
class Quiet extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? <span className="op-faint">—</span> : this.props.children
  }
}
