package framewright.validation.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.Part;
import framewright.dsl.model.Scale;
import framewright.validation.publication.Published.Known;
import framewright.validation.publication.Published.KnownScale;

/**
 * What became of the parts of a published version in the text of today.
 *
 * @param kept those that are there, by name or by former name
 * @param renamed those that seem to be there under another name and do not say so: with the same identifier, or the same title in the same tier, and no other of that title
 * @param gone those that are not there
 */
record Pairs<P extends Part>(Map<Known, P> kept, Map<Known, P> renamed, List<Known> gone) {

	static Pairs<Element> elements(Published last, Framework now) {
		return of(last.elements(), Frameworks.allElements(now), Published::tier);
	}

	static Pairs<Scale> scales(Published last, Framework now) {
		return of(last.scales().stream().map(KnownScale::scale).toList(), Frameworks.scales(now), scale -> "");
	}

	static Pairs<Level> levels(KnownScale last, Scale now) {
		return of(last.levels(), Frameworks.levels(now), level -> "");
	}

	private static <P extends Part> Pairs<P> of(Collection<Known> last, Collection<P> now, Function<P, String> tier) {
		Map<String, P> names = new HashMap<>();
		now.stream().filter(part -> part.getName() != null).forEach(part -> names.putIfAbsent(part.getName(), part));
		now.forEach(part -> Published.formerly(part).forEach(former -> names.putIfAbsent(former, part)));
		Map<Known, P> kept = new LinkedHashMap<>();
		List<Known> missing = new ArrayList<>();
		for (Known known : last) {
			P part = names.get(known.name());
			if (part == null) {
				missing.add(known);
			} else {
				kept.put(known, part);
			}
		}
		Map<Known, P> renamed = missing.isEmpty() ? Map.of() : renamed(missing, now, new HashSet<>(kept.values()), tier);
		return new Pairs<>(kept, renamed, missing.stream().filter(known -> !renamed.containsKey(known)).toList());
	}

	private static <P extends Part> Map<Known, P> renamed(List<Known> missing, Collection<P> now, Set<P> taken, Function<P, String> tier) {
		Map<String, List<P>> signs = new HashMap<>();
		for (P part : now) {
			if (!taken.contains(part)) {
				signs.computeIfAbsent(tier.apply(part) + "\n" + Published.title(part), sign -> new ArrayList<>()).add(part);
				if (part.getUuid() != null) {
					signs.computeIfAbsent(part.getUuid(), sign -> new ArrayList<>()).add(part);
				}
			}
		}
		Map<Known, P> renamed = new LinkedHashMap<>();
		Set<P> used = new HashSet<>();
		for (Known known : missing) {
			List<P> found = known.uuid() != null && signs.containsKey(known.uuid()) ? signs.get(known.uuid()) : known.title().isEmpty() ? List.of() : signs.getOrDefault(known.tier() + "\n" + known.title(), List.of());
			if (found.size() == 1 && used.add(found.get(0))) {
				renamed.put(known, found.get(0));
			}
		}
		return renamed;
	}
}
