package framewright.dsl.resource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.InternalEList;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.diagnostics.AbstractDiagnostic;
import org.eclipse.xtext.linking.impl.XtextLinkingDiagnostic;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.resource.DerivedStateAwareResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.LazyStringInputStream;
import org.eclipse.xtext.util.StringInputStream;
import org.eclipse.xtext.util.Triple;

import com.google.inject.Inject;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.model.Reference;

/**
 * A framework's text and model, made safe against anything a file may hold: what is not text, far too large or nested beyond
 * reason is an error at its place, and never an exception or an endless run.
 */
public class FrameworkResource extends DerivedStateAwareResource {

	/** The largest file that is read, in bytes. */
	public static final long LARGEST = 256L << 20;

	/** How deep elements may be nested. Published frameworks use four tiers at most; a parser's stack allows for far more than this. */
	static final int DEEPEST = 60;

	/** How many faults of one kind are told for one file. More help nobody, and the lists that hold them are searched linearly. */
	private static final int MOST_ERRORS = 300;

	@Inject
	private IValueConverterService values;

	private int mostProxies = Integer.MAX_VALUE;

	/** Whether all references were followed since they may have changed. */
	private boolean followed;

	/** The names that were told to be missing. */
	private final Set<INode> missing = Collections.newSetFromMap(new IdentityHashMap<>());

	/** The lines with a fault of syntax, counted from 1. */
	private final Set<Integer> faultyLines = new HashSet<>();

	@Override
	protected void doLoad(InputStream input, Map<?, ?> options) throws IOException {
		byte[] bytes = input.readNBytes((int) LARGEST + 1);
		if (bytes.length > LARGEST) {
			refuse(0, 1, 1, "This file is larger than 256 MB, which is more than a framework can be. Check that it is the right file.", "too-large");
			return;
		}
		String text = decode(bytes);
		if (text != null && !refusesNesting(text)) {
			super.doLoad(new StringInputStream(text, StandardCharsets.UTF_8.name()), Map.of(OPTION_ENCODING, StandardCharsets.UTF_8.name()));
		}
	}

	/** The bytes as text; {@code null} where they are none, with an error that says where. */
	private String decode(byte[] bytes) {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
		ByteBuffer in = ByteBuffer.wrap(bytes);
		CharBuffer out = CharBuffer.allocate(bytes.length);
		CoderResult result = decoder.decode(in, out, true);
		String text = out.flip().toString();
		int nul = text.indexOf('\0');
		if (nul >= 0) {
			refuseAt(text, nul, "This file is not a text file. A framework is plain text; check that it is the right file.", "not-text");
			return null;
		}
		if (result.isError()) {
			refuseAt(text, text.length(), "This file is not saved as UTF-8 from here on. Open it in the program that made it and save it as UTF-8 text.", "not-utf8");
			return null;
		}
		return text;
	}

	private boolean refusesNesting(String text) {
		int place = Nesting.tooDeep(text, DEEPEST);
		if (place >= 0) {
			refuseAt(text, place, "Elements are nested more than " + DEEPEST + " deep here. Close the ones before with } or remove some of the tiers.", "nested-too-deep");
		}
		return place >= 0;
	}

	private void refuseAt(String text, int offset, String message, String code) {
		int line = 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
		refuse(offset, line, offset - text.lastIndexOf('\n', offset - 1), message, code);
	}

	private void refuse(int offset, int line, int column, String message, String code) {
		getErrors().add(new Refusal(message, code, offset, line, column));
	}

	/**
	 * Takes another text in the place of its own, reading as little of it as can be. The outcome is that of reading all of it.
	 *
	 * @throws IOException never, for nothing is read from outside
	 */
	public Effect become(String text) throws IOException {
		IParseResult parsed = isLoaded() ? getParseResult() : null;
		if (parsed == null || parsed.getRootNode() == null || getErrors().size() >= MOST_ERRORS || getLazyProxyInformation().size() > mostProxies) {
			return readAll(text);
		}
		Difference difference = Difference.between(parsed.getRootNode().getText(), text);
		if (difference.isNone()) {
			return Effect.NOTHING;
		}
		if (isDelicate(text, difference)) {
			return readAll(text);
		}
		boolean ofLines = difference.isOfLines(parsed.getRootNode().getText(), text);
		// What is added beside the text must be there already, else it would be added in the midst of the work.
		getContents();
		LocalEdit.Outcome outcome = new LocalEdit(parsed, getParser(), values, text, difference).perform().orElse(null);
		if (outcome == null) {
			return readAll(text);
		}
		if (!outcome.anew() && !ofLines && getErrors().stream().noneMatch(Refusal.class::isInstance)) {
			// Names, references and faults are what they were, and know their places by the nodes.
			return new Effect(false, outcome.touched(), false, outcome.move(), false, null, List.of());
		}
		return link(parsed, outcome);
	}

	private Effect readAll(String text) throws IOException {
		if (isLoaded()) {
			reparse(text);
		} else {
			load(new LazyStringInputStream(text, StandardCharsets.UTF_8.name()), Map.of(OPTION_ENCODING, StandardCharsets.UTF_8.name()));
		}
		// What is added beside the text is there from now on.
		getContents();
		clearCache();
		// Every edit leaves some behind, which are cleared when all is read anew.
		mostProxies = 2 * getLazyProxyInformation().size() + 10_000;
		return Effect.EVERYTHING;
	}

	/** What becomes another text on its way through UTF-8, or is no text. */
	private static boolean isDelicate(String text, Difference difference) {
		int end = Math.min(text.length(), difference.offset() + difference.inserted() + 1);
		for (int i = Math.max(0, difference.offset() - 1); i < end; i++) {
			if (Character.isSurrogate(text.charAt(i)) || text.charAt(i) == 0) {
				return true;
			}
		}
		return false;
	}

	/** Links what was read anew. Only where other names stand in the text than before must every reference be looked up again. */
	private Effect link(IParseResult parsed, LocalEdit.Outcome outcome) {
		List<Element> gone = elements(outcome.removed());
		List<Element> made = outcome.anew() ? elements(outcome.touched()) : List.of();
		gone.forEach(this::dismiss);
		if (!gone.stream().map(Element::getName).toList().equals(made.stream().map(Element::getName).toList())) {
			updateInternalState(parsed, outcome.parsed());
			clearCache();
			return Effect.EVERYTHING;
		}
		setParseResult(outcome.parsed());
		clearErrorsAndWarnings();
		addSyntaxErrors();
		getUnresolvableURIFragments().clear();
		boolean named = !made.isEmpty() || Stream.concat(outcome.removed().stream(), outcome.touched().stream()).anyMatch(Reference.class::isInstance);
		if (named) {
			clearCache();
			redirect(gone, made);
		}
		if (outcome.anew() && getLinker() instanceof PartLinker linker) {
			outcome.touched().forEach(object -> getErrors().addAll(linker.link(object)));
		}
		return new Effect(false, outcome.touched(), outcome.anew(), outcome.move(), named, outcome.owner(), outcome.removed());
	}

	private static List<Element> elements(List<EObject> objects) {
		List<Element> elements = new ArrayList<>();
		for (EObject object : objects) {
			if (object instanceof Element element) {
				elements.add(element);
				elements.addAll(Frameworks.allElements(element));
			}
		}
		return elements;
	}

	/** Lets other frameworks that refer to an element which was there look for it by its name when they need it next. */
	private void dismiss(Element element) {
		if (element.getName() != null && getURI() != null) {
			((InternalEObject) element).eSetProxyURI(getURI().appendFragment(ElementFragments.MARK + element.getName()));
		}
	}

	/** Lets whatever referred to elements refer to those that have taken their place. */
	private void redirect(List<Element> gone, List<Element> made) {
		if (gone.isEmpty()) {
			return;
		}
		Map<EObject, Element> successors = new IdentityHashMap<>();
		for (int i = 0; i < gone.size(); i++) {
			successors.put(gone.get(i), made.get(i));
		}
		for (TreeIterator<EObject> all = getAllContents(); all.hasNext();) {
			EObject object = all.next();
			if (object instanceof Reference reference) {
				Element successor = successors.get(reference.eGet(ModelPackage.Literals.REFERENCE__TARGET, false));
				if (successor != null) {
					reference.setTarget(successor);
				}
			} else if (object instanceof Element element && element.eIsSet(ModelPackage.Literals.ELEMENT__REPLACED_BY)) {
				InternalEList<Element> replacedBy = (InternalEList<Element>) element.getReplacedBy();
				for (int i = 0; i < replacedBy.size(); i++) {
					Element successor = successors.get(replacedBy.basicGet(i));
					if (successor != null) {
						replacedBy.setUnique(i, successor);
					}
				}
			}
		}
	}

	@Override
	protected void clearErrorsAndWarnings() {
		super.clearErrorsAndWarnings();
		missing.clear();
		followed = false;
	}

	/** Where only words of prose have changed since the last time there is nothing to follow, and a framework has thousands of references. What was missing may be there now. */
	@Override
	public void resolveLazyCrossReferences(CancelIndicator cancelled) {
		if (!followed) {
			super.resolveLazyCrossReferences(cancelled);
			followed = missing.isEmpty();
		}
	}

	@Override
	protected void addSyntaxErrors() {
		faultyLines.clear();
		super.addSyntaxErrors();
		if (getErrors().size() > MOST_ERRORS) {
			getErrors().subList(MOST_ERRORS, getErrors().size()).clear();
		}
	}

	/** One fault a line, and none that only follows from another: where a line is not understood, the word after it is often not understood either. */
	@Override
	protected void addSyntaxDiagnostic(List<Resource.Diagnostic> diagnostics, INode node) {
		String text = node.getRootNode().getText();
		if (node.getTotalEndOffset() >= text.length() && text.endsWith("\r")) {
			// Xtext cannot say the line of the end of a text with the line ends of old.
			int last = text.length() - 1;
			diagnostics.add(new Refusal(node.getSyntaxErrorMessage().getMessage(), node.getSyntaxErrorMessage().getIssueCode(), last, NodeModelUtils.getLineAndColumn(node, last).getLine(), 1));
			return;
		}
		int line = NodeModelUtils.getLineAndColumn(node, node.getOffset()).getLine();
		if (!faultyLines.contains(lineOfWordBefore(node)) && faultyLines.add(line)) {
			super.addSyntaxDiagnostic(diagnostics, node);
		}
	}

	private static int lineOfWordBefore(INode node) {
		String text = node.getRootNode().getText();
		int offset = Math.min(node.getOffset(), text.length()) - 1;
		while (offset > 0 && Character.isWhitespace(text.charAt(offset))) {
			offset--;
		}
		return NodeModelUtils.getLineAndColumn(node, Math.max(0, offset)).getLine();
	}

	/** What is named on a line that is not understood is looked for when the line is. */
	@Override
	protected void createAndAddDiagnostic(Triple<EObject, EReference, INode> reference) {
		if (getErrors().size() < MOST_ERRORS && !faultyLines.contains(reference.getThird().getStartLine())) {
			super.createAndAddDiagnostic(reference);
			missing.add(reference.getThird());
		}
	}

	/** A name that is found now may have been missing before. Xtext would make up the whole message again to find it among the errors. */
	@Override
	protected void removeDiagnostic(Triple<EObject, EReference, INode> reference) {
		if (missing.remove(reference.getThird())) {
			int offset = reference.getThird().getOffset();
			getErrors().removeIf(error -> error instanceof XtextLinkingDiagnostic told && told.getOffset() == offset);
		}
	}

	/** A fault of the file as a whole, found before it was parsed. */
	private static final class Refusal extends AbstractDiagnostic {
		private final String message;
		private final String code;
		private final int offset;
		private final int line;
		private final int column;

		Refusal(String message, String code, int offset, int line, int column) {
			this.message = message;
			this.code = code;
			this.offset = offset;
			this.line = line;
			this.column = column;
		}

		@Override
		public String getMessage() {
			return message;
		}

		@Override
		public String getCode() {
			return code;
		}

		@Override
		public String[] getData() {
			return new String[0];
		}

		@Override
		public int getOffset() {
			return offset;
		}

		@Override
		public int getLength() {
			return 1;
		}

		@Override
		public int getLine() {
			return line;
		}

		@Override
		public int getColumn() {
			return column;
		}

		@Override
		public int getLineEnd() {
			return line;
		}

		@Override
		public int getColumnEnd() {
			return column + 1;
		}

		@Override
		public URI getUriToProblem() {
			return null;
		}

		/** There is no node: the text was not parsed. */
		@Override
		protected INode getNode() {
			return null;
		}
	}
}
