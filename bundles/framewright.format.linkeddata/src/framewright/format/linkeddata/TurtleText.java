package framewright.format.linkeddata;

import java.io.IOException;
import java.io.StringReader;

import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;

import framewright.core.exchange.Importer.UnreadableDocumentException;

/** Reads Turtle. */
final class TurtleText {

	private TurtleText() {
	}

	/** @param each called for every statement; may end it by an exception */
	static Things read(String text, Runnable each) throws IOException {
		Things things = new Things();
		TurtleParser parser = new TurtleParser();
		parser.getParserConfig().set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false).set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, false).set(BasicParserSettings.NORMALIZE_DATATYPE_VALUES, false);
		parser.setRDFHandler(new AbstractRDFHandler() {
			@Override
			public void handleStatement(Statement statement) {
				each.run();
				Value object = statement.getObject();
				String language = object instanceof Literal literal ? literal.getLanguage().orElse("") : "";
				things.add(statement.getSubject().isBNode() ? "_:" + statement.getSubject().stringValue() : statement.getSubject().stringValue(), statement.getPredicate().stringValue(),
						new Things.Value(object.isBNode() ? "_:" + object.stringValue() : object.stringValue(), language, !object.isLiteral()));
			}
		});
		try {
			parser.parse(new StringReader(text), "urn:framewright:document");
		} catch (RDFParseException e) {
			throw new UnreadableDocumentException("The file is no sound Turtle" + (e.getLineNumber() > 0 ? ": there is a mistake in line " + e.getLineNumber() : "") + ". Ask for it again, or have it checked where it comes from.");
		} catch (RDFHandlerException | StackOverflowError e) {
			throw new UnreadableDocumentException("The file is nested too deeply to be a vocabulary. Have it checked where it comes from.");
		}
		return things;
	}
}
