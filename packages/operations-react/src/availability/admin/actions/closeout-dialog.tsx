"use client"
import { Root } from "../../../kernel/ui/index.js"
import { NewCloseoutDialog } from "../closeouts/editor/new-dialog.js"
import { closeoutsMessages } from "../messages/en/closeouts.js"
import type { DepartureScope } from "../shared/scope/query.js"
import type { DayRange } from "./range.js"

interface CloseoutDialogProps {
  range: DayRange
  scope: DepartureScope
  onClose: () => void
}

/** The editor of a closeout, filled with what was selected on a calendar or a board. */
export default function CloseoutDialog({ range, scope, onClose }: CloseoutDialogProps) {
  const { from, to } = range
  const lines = range.lines.length > 0 ? range.lines : scope.product ? [{ productId: scope.product }] : []
  return (
    <Root catalogue={closeoutsMessages}>
      <NewCloseoutDialog draft={{ from, to, lines, optionId: scope.option, placeId: scope.place }} onClose={onClose} />
    </Root>
  )
}
