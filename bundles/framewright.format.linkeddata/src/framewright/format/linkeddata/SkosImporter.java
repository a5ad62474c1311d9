package framewright.format.linkeddata;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

import org.eclipse.core.runtime.SubMonitor;

import framewright.core.exchange.Aspect;
import framewright.dsl.model.Framework;

/** Reads vocabularies of SKOS in Turtle or JSON-LD. */
public class SkosImporter extends GraphImporter {

	@Override
	public int recognise(String name, byte[] beginning) {
		String text = beginning(beginning);
		boolean signs = text.contains("www.w3.org/2004/02/skos/core") || text.contains("skos:");
		if (text.contains("ceasn:") || text.contains("ctdlasn")) {
			return 0;
		}
		if (isJson(text)) {
			return signs && text.contains("\"@") ? 85 : ends(name, ".jsonld") ? 15 : 0;
		}
		return signs && (text.contains("@prefix") || text.matches("(?si).*\\bprefix\\s.*") || text.contains("<http")) ? ends(name, ".ttl", ".turtle", ".n3", ".nt") ? 95 : 70 : ends(name, ".ttl", ".turtle") ? 30 : 0;
	}

	@Override
	Made made(Things things, String name, Ledger ledger) throws UnreadableDocumentException {
		SkosFramework.Made made = SkosFramework.of(things, name, ledger);
		return new Made(made.framework(), made.ours(), made.root());
	}

	@Override
	Things written(Framework framework, Base base, Runnable each) throws IOException {
		Graph graph = new Graph(Language.of(framework), new Signs());
		Web web = new Web(framework, base);
		new SkosScheme(graph, web, new SkosTexts(graph, web)).write(new Succession(framework.getDate(), null, null, null), SubMonitor.convert(null));
		return TurtleText.read(graph.turtle(Terms.PREFIXES), each);
	}

	@Override
	Set<Aspect> held() {
		return EnumSet.complementOf(EnumSet.of(Aspect.ACCEPTANCES));
	}

	@Override
	Set<Aspect> said() {
		return EnumSet.of(Aspect.SUBTITLE, Aspect.VERSION, Aspect.DATE, Aspect.PUBLISHER, Aspect.OWNER, Aspect.AUTHORS, Aspect.LANGUAGE, Aspect.LICENCE, Aspect.CODES, Aspect.WHAT, Aspect.NOTES, Aspect.SUMMARIES, Aspect.TIERS,
				Aspect.CROSS_REFERENCES, Aspect.ADDRESSES, Aspect.REFERENCE_NOTES, Aspect.RETIRED, Aspect.SUCCESSORS, Aspect.HEADINGS);
	}
}
