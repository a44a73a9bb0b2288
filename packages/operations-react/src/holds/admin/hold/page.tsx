"use client"
import type { PageProps } from "../../../kernel/pages/page.js"
import type { ResourceHoldId } from "../../types.js"
import { useHoldDetail } from "./state.js"
import { HoldDetailView } from "./view.js"

/** One resource hold: reads the URL and asks the server. */
export default function HoldPage({ params }: PageProps) {
  return <HoldDetailView state={useHoldDetail((params.id ?? "") as ResourceHoldId)} />
}
