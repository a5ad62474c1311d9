package framewright.diff;
import framewright.core.compare.Merged;
import framewright.core.compare.UnreadableTextException;
final class Merging { static Merged of(String b, String o, String t) throws UnreadableTextException { throw new UnreadableTextException(""); } }
