package framewright.format.cfpackage;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.emf.ecore.EObject;

import framewright.core.exchange.ForeignText;
import framewright.core.exchange.Imported.Sureness;
import framewright.core.exchange.MadeFramework;
import framewright.dsl.Identity;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ModelFactory;
import framewright.dsl.model.ModelPackage.Literals;
import framewright.dsl.model.Part;
import framewright.dsl.model.Reading;
import framewright.dsl.model.Referable;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Relation;
import framewright.dsl.model.Scale;
import framewright.dsl.model.Work;

/** Reads how items belong together. Where an end is in no package that is known, it is known by its address. */
final class CaseAssociations {

	private static final double AFTER_NUMBERED = 1e7;
	private static final double REFERENCES = 5e7;

	private final PackageFile file;
	private final CaseFramework target;
	private final OwnData own;
	private final Tally tally;
	private final SubMonitor progress;
	private final Map<EObject, Reading> readings = new IdentityHashMap<>();
	private final Map<String, Work> works = new HashMap<>();
	private final Map<EObject, Integer> order = new IdentityHashMap<>();

	CaseAssociations(PackageFile file, CaseFramework target, OwnData own, Tally tally, SubMonitor progress) {
		this.file = file;
		this.target = target;
		this.own = own;
		this.tally = tally;
		this.progress = progress;
	}

	/** One end of an association. */
	private record End(Entity.Link link, EObject object) {

		String title() {
			return object instanceof Part part && part.getTitle() != null ? part.getTitle() : link.title().isEmpty() ? link.uri() : link.title();
		}
	}

	void read() {
		works();
		for (Entity item : file.items()) {
			EObject object = target.find(item.identifier());
			if (object != null) {
				order.putIfAbsent(object, order.size());
			}
		}
		int count = 0;
		for (Entity association : file.associations()) {
			progress.checkCanceled();
			progress.split(1);
			association(association, "association " + ++count, count);
		}
		orphans();
	}

	/** Works that Framewright wrote as items, by the association that tells their link. */
	private void works() {
		if (!target.ours()) {
			return;
		}
		Framework named = ModelFactory.eINSTANCE.createFramework();
		named.setUuid(file.document().identifier());
		Identity identity = Identity.of(named);
		for (Entity item : file.items()) {
			if (target.find(item.identifier()) instanceof Work work && item.extension().isEmpty()) {
				works.put(identity.derived("case:exemplar/" + item.identifier()).toString(), work);
			}
		}
	}

	private Optional<End> end(Entity association, String field) {
		return association.link(field).map(link -> new End(link, target.find(link.identifier())));
	}

	private void association(Entity association, String where, int count) {
		String type = association.text("associationType").strip();
		Optional<End> origin = end(association, "originNodeURI");
		Optional<End> destination = end(association, "destinationNodeURI");
		String text = origin.map(End::title).orElse("?") + " – " + type + " – " + destination.map(End::title).orElse("?");
		if (origin.isEmpty() || destination.isEmpty()) {
			tally.left(text, where, "an end of it is missing");
			return;
		}
		End from = origin.get();
		End to = destination.get();
		if (type.equals("isChildOf")) {
			child(association, from, to, text, where);
		} else if (from.object() == null && to.object() == null) {
			tally.left(text, where, "neither of its ends is in this file");
		} else if (association.extension().filter(data -> data.text("is").equals("Link")).isPresent()) {
			tally.skipped(text, where, "told with the work that it leads to");
		} else if (works.get(association.identifier()) instanceof Work work) {
			work.setLink(to.object() == work ? null : to.link().uri());
			tally.used(text, where, "the link of “" + Tally.shown(work.getTitle()) + "”", work);
		} else if (type.equals("replacedBy") && from.object() instanceof Element old && to.object() instanceof Element fresh) {
			replaced(old, fresh, text, where);
		} else if (type.equals("exemplar") && target.ours() && association.extension().isEmpty()) {
			tally.skipped(text, where, "told in the notes");
		} else if (type.equals("exemplar") && from.object() instanceof Part part && !target.ours()) {
			exemplar(part, to, association, text, where);
		} else {
			reference(association, from, to, type, text, where, count);
		}
	}

	// ---- what stands in what ----

	private void child(Entity association, End child, End parent, String text, String where) {
		if (child.object() == null || child.object() instanceof Framework) {
			tally.left(text, where, "what it is about is not in this file");
			return;
		}
		EObject home = parent.object();
		EObject before = target.parent(child.object());
		if (home == null) {
			int line = tally.left(text, where, "what it stands in is not in this file");
			tally.doubt(line, "“" + Tally.shown(child.title()) + "” stands in something that is not in this file, so it stands in the framework itself. Put it where it belongs.");
			return;
		}
		if (before == home) {
			tally.skipped(text, where, "said twice");
			return;
		}
		if (before != null) {
			int line = tally.used(text, where, "Reference of “" + Tally.shown(child.title()) + "”", child.object(), Sureness.LIKELY);
			if (child.object() instanceof Element element && home instanceof Referable other) {
				target.place(element, REFERENCES, to(reference(Relation.PART_OF, null), other));
			}
			tally.doubt(line, "“" + Tally.shown(child.title()) + "” stands in two places. It stands in the first, and refers to “" + Tally.shown(parent.title()) + "” as what it is part of, too.");
			return;
		}
		double after = AFTER_NUMBERED + order.getOrDefault(child.object(), 0);
		target.parent(child.object(), home);
		target.place(home, association.number("sequenceNumber", 1_000_000).orElse(after), child.object());
		tally.used(text, where, "where “" + Tally.shown(child.title()) + "” stands", child.object());
	}

	/** What stands nowhere stands in the framework itself. */
	private void orphans() {
		target.all().stream().filter(object -> target.parent(object) == null).forEach(this::orphan);
	}

	private void orphan(EObject object) {
		target.parent(object, target.framework());
		target.place(target.framework(), AFTER_NUMBERED + order.getOrDefault(object, 0), object);
		if (!file.associations().isEmpty()) {
			tally.doubt(target.line(object), "The file does not say where this item stands, so it stands in the framework itself. Put it where it belongs.");
		}
	}

	// ---- what refers to what ----

	private void replaced(Element old, Element fresh, String text, String where) {
		if (!old.getReplacedBy().contains(fresh)) {
			old.getReplacedBy().add(fresh);
		}
		String version = target.framework().getVersion();
		if (old.getRetiredIn() == null) {
			old.setRetiredIn(version == null ? "0" : version);
			tally.doubt(target.line(old), "“" + Tally.shown(old.getTitle()) + "” is replaced by another part, so it counts as retired in version " + old.getRetiredIn() + ". Correct the version if it was another.");
		}
		tally.used(text, where, "what replaces “" + Tally.shown(old.getTitle()) + "”", old);
	}

	private void exemplar(Part part, End to, Entity association, String text, String where) {
		Work work = ModelFactory.eINSTANCE.createWork();
		work.setTitle(ForeignText.line(to.title()));
		work.setLink(to.link().uri().isBlank() ? null : ForeignText.line(to.link().uri()));
		work.getLines().addAll(ForeignText.prose(association.text("notes")));
		readings.computeIfAbsent(part, one -> {
			Reading reading = ModelFactory.eINSTANCE.createReading();
			target.place(one, -0.5, reading);
			return reading;
		}).getWorks().add(work);
		tally.used(text, where, "Further reading of “" + Tally.shown(part.getTitle()) + "”", work);
	}

	private void reference(Entity association, End from, End to, String type, String text, String where, int count) {
		boolean turned = !(from.object() instanceof Part);
		Part part = from.object() instanceof Part one ? one : to.object() instanceof Part other ? other : null;
		End other = turned ? from : to;
		if (part == null || part instanceof Scale || part instanceof framewright.dsl.model.Level) {
			tally.left(text, where, "it is about a text and not about a part");
			return;
		}
		Optional<Entity> extension = association.extension();
		Reference reference = extension.map(own::make).filter(Reference.class::isInstance).map(Reference.class::cast).orElse(null);
		Relation relation = relation(type);
		if (reference == null) {
			String note = ForeignText.line(association.text("notes"));
			String words = turned || !isOne(type) ? words(type, turned) : "";
			String noted = note.isEmpty() && target.ours() ? noted(part, other) : note;
			reference = reference(relation, words.isEmpty() ? noted.isEmpty() ? null : noted : noted.isEmpty() ? words : words + ": " + noted);
		} else {
			if (reference.isExplicit() || relation != Relation.RELATED) {
				reference.setRelation(relation);
				reference.setExplicit(true);
			}
			if (!association.text("notes").isBlank()) {
				reference.setNote(ForeignText.clean(association.text("notes")));
			}
		}
		String elsewhere = extension.map(data -> data.text("to")).filter(name -> name.matches("[A-Za-z_][A-Za-z0-9_-]*(\\.[A-Za-z_][A-Za-z0-9_-]*)?")).orElse("");
		if (reference.getAddress() == null) {
			if (other.object() instanceof Referable referable) {
				reference.setTarget(referable);
			} else if (!elsewhere.isEmpty()) {
				reference.setTarget(MadeFramework.elsewhere(elsewhere));
			} else {
				address(reference, other.link());
			}
		}
		target.place(part, extension.flatMap(data -> data.number("place", 1 << 20)).orElse(REFERENCES + count), reference);
		tally.used(text, where, "Reference of “" + Tally.shown(part.getTitle()) + "”", reference, isOne(type) || extension.isPresent() ? Sureness.SURE : Sureness.LIKELY);
	}

	private void address(Reference reference, Entity.Link link) {
		boolean web = link.uri().matches("(?i)https?://.*");
		String address = ForeignText.line(web || link.identifier().isBlank() || Identity.isUuid(link.identifier()) ? link.uri().isBlank() ? "urn:uuid:" + link.identifier() : link.uri() : link.identifier());
		String label = target.ours() ? ForeignText.clean(link.title()) : ForeignText.line(link.title());
		reference.setAddress(address);
		reference.setLabel(label.isEmpty() || label.equals(address) || label.equals("Destination") || label.equals("Origin") ? null : label);
	}

	/** What is noted of a reference where associations have no notes. */
	private String noted(Part part, End other) {
		Optional<Facts> facts = target.facts(part);
		String title = other.object() == null ? other.link().title() : other.title();
		return facts.flatMap(one -> one.take("On “" + title + "”").or(() -> one.take("On " + title))).orElse("");
	}

	private static Reference reference(Relation relation, String note) {
		Reference reference = ModelFactory.eINSTANCE.createReference();
		if (relation != Relation.RELATED || note != null) {
			reference.setExplicit(true);
			reference.setRelation(relation);
			reference.setNote(note);
		}
		return reference;
	}

	private static Reference to(Reference reference, Referable referable) {
		reference.eSet(Literals.REFERENCE__TARGET, referable);
		return reference;
	}

	/** Whether a framework has the relation, and needs no words for it. */
	private static boolean isOne(String type) {
		return List.of("isRelatedTo", "exactMatchOf", "isPartOf", "precedes").contains(type);
	}

	private static Relation relation(String type) {
		return switch (type) {
			case "exactMatchOf", "isTranslationOf" -> Relation.EXACT;
			case "isPartOf" -> Relation.PART_OF;
			case "precedes" -> Relation.PRECEDES;
			default -> Relation.RELATED;
		};
	}

	/** A relation that a framework has no word for: {@code hasSkillLevel} is “has skill level”. */
	private static String words(String type, boolean turned) {
		String words = ForeignText.line(type.replaceFirst("^ext:", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
		return turned ? "the other way round: " + words : words;
	}
}
