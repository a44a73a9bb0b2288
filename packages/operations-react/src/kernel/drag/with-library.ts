type Library = typeof import("./library.js")

/** For effects: starts something with the drag library once it is there, and answers how to stop it, also before that. */
export function withDragLibrary(start: (library: Library) => () => void): () => void {
  let stop: (() => void) | undefined
  let stopped = false
  import("./library.js").then(
    (library) => {
      if (!stopped) stop = start(library)
    },
    // Without it every place can still be reached by keyboard and menu.
    (error: unknown) => console.error("Dragging is not available:", error),
  )
  return () => {
    stopped = true
    stop?.()
  }
}
