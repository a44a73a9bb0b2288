"use client"
import type { PageProps } from "../../../kernel/pages/page.js"
import type { SlotId } from "../../types.js"
import { useDepartureDetail } from "./state.js"
import { DepartureDetailView } from "./view.js"

/** One departure: reads the URL and asks the server. */
export default function DepartureDetailPage({ params }: PageProps) {
  return <DepartureDetailView state={useDepartureDetail(params.id as SlotId)} />
}
