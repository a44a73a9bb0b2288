-- The spaces that are committed where a space is taken: its leaves, or itself where it has none.
CREATE FUNCTION operations_space_leaves(space text) RETURNS SETOF text LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
  WITH RECURSIVE tree AS (
    SELECT s.id, 1 AS level FROM function_spaces s WHERE s.id = space
    UNION ALL
    SELECT child.id, tree.level + 1 FROM function_spaces child JOIN tree ON child.parent_space_id = tree.id WHERE tree.level < 32
  )
  SELECT tree.id FROM tree WHERE NOT EXISTS (SELECT 1 FROM function_spaces child WHERE child.parent_space_id = tree.id);
END;
