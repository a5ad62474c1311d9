package framewright.format.linkeddata;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

import org.eclipse.core.runtime.SubMonitor;

import com.google.gson.JsonObject;

import framewright.core.exchange.Aspect;
import framewright.dsl.model.Framework;

/** Reads competency frameworks of CTDL-ASN in JSON-LD. */
public class CtdlImporter extends GraphImporter {

	@Override
	public int recognise(String name, byte[] beginning) {
		String text = beginning(beginning);
		boolean signs = text.contains("ceasn:") || text.contains("ctdlasn");
		return !isJson(text) || !signs ? 0 : ends(name, ".jsonld", ".json") ? 95 : 80;
	}

	@Override
	Made made(Things things, String name, Ledger ledger) throws UnreadableDocumentException {
		CtdlFramework.Made made = CtdlFramework.of(things, name, ledger);
		return new Made(made.framework(), made.ours(), made.root());
	}

	@Override
	Things written(Framework framework, Base base, Runnable each) throws IOException {
		Web web = new Web(framework, base);
		JsonObject document = new JsonObject();
		document.add("@graph", new CtdlGraph(web, new CtdlTexts(web), new Json(Language.of(framework), new Signs()), new Succession(framework.getDate(), null, null, null)).write(SubMonitor.convert(null)));
		return JsonLd.read(Json.print(document), each);
	}

	@Override
	Set<Aspect> held() {
		return EnumSet.of(Aspect.TITLE, Aspect.VERSION, Aspect.STATUS, Aspect.PUBLISHER, Aspect.LICENCE, Aspect.LANGUAGE, Aspect.ELEMENT_TITLES, Aspect.SHORT_TITLES, Aspect.DESCRIPTORS, Aspect.SCALES, Aspect.LEVELS, Aspect.TIERS,
				Aspect.RETIRED, Aspect.CROSS_REFERENCES, Aspect.WHAT, Aspect.WHY, Aspect.HOW);
	}

	@Override
	Set<Aspect> said() {
		return EnumSet.of(Aspect.VERSION, Aspect.STATUS, Aspect.DATE, Aspect.PUBLISHER, Aspect.AUTHORS, Aspect.LANGUAGE, Aspect.LICENCE, Aspect.CODES, Aspect.SHORT_TITLES, Aspect.NOTES, Aspect.WHAT, Aspect.SUMMARIES, Aspect.TIERS, Aspect.SCALES,
				Aspect.LEVELS, Aspect.LEVEL_TEXTS, Aspect.DESCRIPTORS, Aspect.CROSS_REFERENCES, Aspect.ADDRESSES, Aspect.REFERENCE_NOTES, Aspect.RETIRED, Aspect.SUCCESSORS);
	}
}
