/** True for plain data that would be the same JSON, whatever objects it stands in. Ends at the first difference. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one)) {
    return (
      Array.isArray(other) && one.length === other.length && one.every((value, index) => isEqual(value, other[index]))
    );
  }
  return !Array.isArray(other) && hasEqualFields(one as Fields, other as Fields);
}

type Fields = Readonly<Record<string, unknown>>;

function hasEqualFields(one: Fields, other: Fields): boolean {
  for (const field in one) if (!isEqual(one[field], other[field])) return false;
  for (const field in other) if (one[field] === undefined && other[field] !== undefined) return false;
  return true;
}
