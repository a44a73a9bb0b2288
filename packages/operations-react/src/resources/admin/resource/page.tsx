"use client"
import type { PageProps } from "../../../kernel/pages/page.js"
import type { ResourceId } from "../../types.js"
import { useResourceDetail } from "./state.js"
import { ResourceDetailView } from "./view.js"

/** One resource: reads the URL and asks the server. */
export default function ResourceDetailPage({ params }: PageProps) {
  return <ResourceDetailView state={useResourceDetail(params.id as ResourceId)} />
}
