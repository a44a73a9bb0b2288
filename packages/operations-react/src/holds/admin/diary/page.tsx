"use client"
import { useSpaceDiaryPage } from "./state.js"
import { SpaceDiaryView } from "./view.js"

/** The function-space diary: reads the URL and asks the server. */
export default function SpaceDiaryPage() {
  return <SpaceDiaryView state={useSpaceDiaryPage()} />
}
