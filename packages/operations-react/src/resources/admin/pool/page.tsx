"use client"
import type { PageProps } from "../../../kernel/pages/page.js"
import type { PoolId } from "../../types.js"
import { usePoolDetail } from "./state.js"
import { PoolDetailView } from "./view.js"

/** One pool: reads the URL and asks the server. */
export default function PoolDetailPage({ params }: PageProps) {
  return <PoolDetailView state={usePoolDetail(params.id as PoolId)} />
}
