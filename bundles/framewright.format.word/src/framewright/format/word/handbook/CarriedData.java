package framewright.format.word.handbook;

import static framewright.format.word.redline.Wording.text;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.Use;
import framewright.dsl.Frameworks;
import framewright.dsl.Identity;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.Scale;
import framewright.format.word.document.Markup;

/**
 * What a handbook carries along that no page shows: the permanent names, identifiers and former names behind its bookmarks, so that a program, or a later
 * version of this one, knows which part of which framework a heading is.
 */
final class CarriedData {

	static final String NAMESPACE = "urn:framewright:handbook:1";

	private final Framework framework;
	private final HandbookBuilder body;
	private final Identity identity;
	private final boolean retired;

	/** @param retired whether it tells when parts were retired */
	CarriedData(Framework framework, HandbookBuilder body, boolean retired) {
		this.retired = retired;
		this.framework = framework;
		this.body = body;
		this.identity = Identity.of(framework);
	}

	void write(Markup xml) {
		xml.start("handbook", "xmlns", NAMESPACE, "name", framework.getName(), "uuid", identity.framework().toString(), "version", framework.getVersion(), "status", framework.getStatus().getLiteral(), "date", framework.getDate(),
				"reviewBy", framework.getReviewBy(), "language", framework.getLanguage(), "logo", framework.getLogo());
		for (Scale scale : Frameworks.scales(framework)) {
			xml.start("scale", "bookmark", body.bookmark(scale), "name", scale.getName(), "uuid", text(scale.getUuid()).isEmpty() ? null : scale.getUuid());
			scale.getFormerly().forEach(old -> xml.empty("formerly", "name", old));
			for (Level level : Frameworks.levels(scale)) {
				xml.start("level", "bookmark", body.bookmark(level), "name", level.getName(), "uuid", level.getName() == null ? null : identity.of(level).toString(), "code", level.getCode(), "short", level.getShort());
				level.getFormerly().forEach(old -> xml.empty("formerly", "name", old));
				xml.end();
			}
			xml.end();
		}
		for (Element element : Frameworks.allElements(framework)) {
			boolean named = Frameworks.firstName(element) != null;
			xml.start("part", "bookmark", body.bookmarks().of(element), "name", element.getName(), "uuid", named ? identity.of(element).toString() : null, "short", Frameworks.isRetired(element) ? null : element.getShort(), "retiredIn",
					retired ? element.getRetiredIn() : null);
			element.getFormerly().forEach(old -> xml.empty("formerly", "name", old));
			xml.end();
		}
		// Texts and entries that have a name are among the uses of names.
		Use.of(framework).stream().filter(use -> use.aspect() == Aspect.NAMES && !use.value().equals(use.element())).forEach(use -> xml.empty("named", "in", use.element(), "name", use.value()));
		xml.end();
	}
}
