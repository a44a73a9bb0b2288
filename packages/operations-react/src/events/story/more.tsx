"use client"
import { lazy, type ReactNode, Suspense } from "react"
import type { HistoryEntry } from "../../kernel/ui/index.js"

const LostTold = lazy(() => import("../../resources/admin/crew/lost.js").then((module) => ({ default: module.LostTold })))

/** What an event says besides its fields: who could not come back to a departure that was opened again, and why. */
export const storyMore = ({ type, data }: HistoryEntry): ReactNode =>
  type === "resources.assignment.lost" && data ? (
    <Suspense>
      <LostTold data={data} />
    </Suspense>
  ) : null
