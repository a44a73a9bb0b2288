"use client"
import type { PageProps } from "../../../kernel/pages/page.js"
import type { PlaceId } from "../../types.js"
import { usePlaceDetail } from "./state.js"
import { PlaceDetailView } from "./view.js"

/** One place: reads the URL and asks the server. */
export default function PlaceDetailPage({ params }: PageProps) {
  return <PlaceDetailView state={usePlaceDetail(params.id as PlaceId)} />
}
