package framewright.format.cfpackage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

import framewright.core.exchange.ForeignText;
import framewright.core.exchange.Imported.Sureness;
import framewright.dsl.Identity;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Level;
import framewright.dsl.model.ModelFactory;
import framewright.dsl.model.ProseFacet;
import framewright.dsl.model.ProseKind;
import framewright.dsl.model.Scale;

/** Reads rubrics: their levels are those of scales, and what they say of an item at a level is the text of the part for that level. */
final class CaseRubrics {

	private final PackageFile file;
	private final CaseFramework target;
	private final OwnData own;
	private final Tally tally;
	private final Map<List<String>, Scale> byQualities = new HashMap<>();
	private final Map<Scale, Map<String, Level>> levels = new IdentityHashMap<>();
	private final Map<Element, Map<Level, Descriptor>> described = new IdentityHashMap<>();
	private double place = -0.9;

	CaseRubrics(PackageFile file, CaseFramework target, OwnData own, Tally tally) {
		this.file = file;
		this.target = target;
		this.own = own;
		this.tally = tally;
	}

	void read() {
		int count = 0;
		for (Entity rubric : file.rubrics()) {
			rubric(rubric, "rubric " + ++count);
		}
	}

	private void rubric(Entity rubric, String where) {
		List<Entity> criteria = sorted(rubric.list("CFRubricCriteria"));
		boolean whole = criteria.stream().flatMap(criterion -> criterion.list("CFRubricCriterionLevels").stream()).allMatch(level -> level.extension().isPresent());
		Scale scale = whole && target.ours() && !criteria.isEmpty() ? null : scale(rubric, criteria);
		tally.used(rubric.text("title"), where, scale == null ? "texts for levels" : "Scale “" + Tally.shown(scale.getTitle()) + "”", scale, target.ours() ? Sureness.SURE : Sureness.LIKELY);
		if (scale != null && !target.ours() && !rubric.text("description").isBlank() && scale.getContents().stream().noneMatch(ProseFacet.class::isInstance)) {
			target.place(scale, -1, CaseFramework.prose(ProseKind.SUMMARY, ForeignText.prose(rubric.text("description"))));
		} else if (scale != null && target.ours() && !rubric.text("description").isBlank()) {
			scale.setStem(ForeignText.clean(rubric.text("description")));
		}
		int count = 0;
		for (Entity criterion : criteria) {
			criterion(criterion, rubric, scale, where + ", criterion " + ++count);
		}
	}

	private static List<Entity> sorted(List<Entity> entities) {
		return entities.stream().sorted(Comparator.comparingDouble(one -> one.number("position", 1_000_000).orElse(1e7))).toList();
	}

	// ---- scales ----

	/** A quality of a rubric, which is a level of a scale. */
	private static String quality(Entity level) {
		String quality = ForeignText.line(level.text("quality"));
		return !quality.isEmpty() ? quality : level.text("score").isBlank() ? "Level " + level.text("position") : level.text("score");
	}

	/** The scale of Framewright that a rubric is for, else one for all rubrics with the same levels. */
	private Scale scale(Entity rubric, List<Entity> criteria) {
		Map<String, Entity> found = new LinkedHashMap<>();
		criteria.forEach(criterion -> sorted(criterion.list("CFRubricCriterionLevels")).forEach(level -> found.putIfAbsent(quality(level), level)));
		List<Scale> known = target.ours() ? target.all().stream().filter(Scale.class::isInstance).map(Scale.class::cast).toList() : List.of();
		Optional<Scale> own = known.stream().filter(scale -> JsonText.line(scale.getTitle()).equals(rubric.text("title"))).findFirst();
		if (own.isPresent()) {
			Map<String, Level> mine = levels.computeIfAbsent(own.get(), one -> new LinkedHashMap<>());
			target.all().stream().filter(Level.class::isInstance).map(Level.class::cast).filter(level -> target.parent(level) == own.get()).forEach(level -> mine.putIfAbsent(JsonText.line(level.getTitle()), level));
			own.get().setUnordered(!found.isEmpty() && found.values().stream().noneMatch(level -> level.json().has("score")) && target.item(own.get()).flatMap(Entity::extension).isEmpty() || own.get().isUnordered());
			return own.get();
		}
		boolean scored = found.values().stream().allMatch(level -> level.number("score", 1_000_000).isPresent());
		List<Entity> inOrder = new ArrayList<>(found.values());
		if (scored) {
			inOrder.sort(Comparator.comparingDouble(level -> level.number("score", 1_000_000).orElse(0.0)));
		}
		List<String> qualities = inOrder.stream().map(CaseRubrics::quality).toList();
		return byQualities.computeIfAbsent(qualities, one -> made(rubric, inOrder, scored));
	}

	private Scale made(Entity rubric, List<Entity> qualities, boolean scored) {
		Scale scale = ModelFactory.eINSTANCE.createScale();
		String title = ForeignText.line(rubric.text("title"));
		scale.setTitle(title.isEmpty() ? "Levels" : title);
		Map<String, Level> mine = levels.computeIfAbsent(scale, one -> new LinkedHashMap<>());
		for (Entity one : qualities) {
			Level level = ModelFactory.eINSTANCE.createLevel();
			level.setTitle(quality(one));
			String score = one.text("score").strip();
			if (!score.isEmpty() && !score.equals(Integer.toString(mine.size() + 1))) {
				level.setCode(ForeignText.line(score));
			}
			mine.put(level.getTitle(), level);
			target.place(scale, mine.size(), level);
		}
		target.place(target.framework(), -5, scale);
		if (!scored && qualities.size() > 1) {
			tally.doubt(tally.next(), "The levels of the rubric “" + Tally.shown(scale.getTitle()) + "” have no scores, so their order is that of the file. Look whether the lowest comes first.");
		}
		return scale;
	}

	// ---- texts ----

	private void criterion(Entity criterion, Entity rubric, Scale scale, String where) {
		Optional<Entity.Link> link = criterion.link("CFItemURI");
		EObject item = link.map(one -> target.find(one.identifier())).orElse(null);
		String words = Tally.shown(criterion.text("description", "category"));
		Element element = item instanceof Element one ? one : null;
		if (element == null || scale != null && !target.ours() && described.containsKey(element) && criterion.list("CFRubricCriterionLevels").stream().anyMatch(level -> described.get(item).containsKey(level(scale, level)))) {
			element = part(criterion, rubric, element);
			int line = tally.used(words, where, "Criterion “" + Tally.shown(element.getTitle()) + "”", element, Sureness.LIKELY);
			if (link.isPresent() && item == null) {
				tally.doubt(line, "A criterion of the rubric “" + Tally.shown(rubric.text("title")) + "” is for an item that is not in this file, so it is a part of its own. Put it where it belongs.");
			}
		} else {
			tally.used(words, where, "“" + Tally.shown(element.getTitle()) + "”, texts for levels", element);
			told(criterion, rubric, element);
		}
		if (scale != null && element.getTier() != null) {
			element.getTier().setRatedOn(element.getTier().getRatedOn() == null ? scale : element.getTier().getRatedOn());
		}
		for (Entity level : sorted(criterion.list("CFRubricCriterionLevels"))) {
			descriptor(level, element, scale, where);
		}
	}

	private Level level(Scale scale, Entity level) {
		return scale == null ? null : levels.get(scale).get(target.ours() ? JsonText.line(level.text("quality")) : quality(level));
	}

	/** A criterion that is for no item, or the second for one, is a part of its own. */
	private Element part(Entity criterion, Entity rubric, Element inside) {
		Element part = ModelFactory.eINSTANCE.createElement();
		part.setTier(target.criterion());
		part.setTitle(ForeignText.line(criterion.text("description", "category")));
		if (part.getTitle().isEmpty()) {
			part.setTitle("Criterion of " + ForeignText.line(rubric.text("title")));
		}
		if (Identity.isUuid(criterion.identifier()) && target.find(criterion.identifier()) == null) {
			part.setUuid(criterion.identifier().toLowerCase(Locale.ROOT));
		}
		target.known(criterion.identifier(), part);
		target.place(inside == null ? target.framework() : inside, 9e7, part);
		return part;
	}

	/** What is said of a criterion beside its levels. */
	private void told(Entity criterion, Entity rubric, Element element) {
		if (target.ours()) {
			return;
		}
		List<String> facts = new ArrayList<>();
		CaseFramework.fact("Criterion of “" + ForeignText.line(rubric.text("title")) + "”", List.of(criterion.text("category"), criterion.text("description"), weight(criterion)).stream().filter(text -> !text.isBlank()).toList(), facts);
		if (!facts.isEmpty()) {
			target.place(element, -1, CaseFramework.prose(ProseKind.NOTE, facts));
		}
	}

	private static String weight(Entity criterion) {
		return criterion.text("weight").isBlank() ? "" : "weight " + criterion.text("weight");
	}

	private void descriptor(Entity json, Element element, Scale scale, String where) {
		String text = json.text("description");
		String quality = quality(json);
		Entity extension = json.extension().orElse(null);
		Descriptor descriptor = extension != null && own.make(extension) instanceof Descriptor made ? made : ModelFactory.eINSTANCE.createDescriptor();
		double at = extension == null ? place += 1e-6 : extension.number("place", 1 << 20).orElse(place);
		Level level = extension == null ? level(scale, json) : null;
		if (extension == null) {
			descriptor.setLevel(level);
		}
		if (target.ours()) {
			ForeignText.own(descriptor, text);
		} else {
			descriptor.getLines().addAll(ForeignText.prose(text));
			if (!json.text("feedback").isBlank()) {
				if (!descriptor.getLines().isEmpty()) {
					descriptor.getLines().add("");
				}
				List<String> feedback = ForeignText.prose(json.text("feedback"));
				descriptor.getLines().add("Feedback: " + (feedback.isEmpty() ? "" : feedback.getFirst()));
				feedback.stream().skip(1).forEach(descriptor.getLines()::add);
			}
		}
		tally.used(text, where + ", level “" + Tally.shown(quality) + "”", "“" + Tally.shown(element.getTitle()) + "”, text for “" + Tally.shown(quality) + "”", descriptor);
		if (level != null && described.computeIfAbsent(element, one -> new IdentityHashMap<>()).putIfAbsent(level, descriptor) != null) {
			tally.doubt(tally.next() - 1, "“" + Tally.shown(element.getTitle()) + "” has two texts for the level “" + Tally.shown(quality) + "”. Put them together.");
		}
		target.place(element, at, descriptor);
	}
}
