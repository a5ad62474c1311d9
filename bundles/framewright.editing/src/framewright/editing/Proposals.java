package framewright.editing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.EnumRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.TextRegion;

import framewright.dsl.model.ModelPackage;
import framewright.dsl.scoping.ExportedNames;
import framewright.editing.Proposal.Kind;

/** What may be written at a place: keywords with what they mean, and names with the titles they stand for. */
public final class Proposals {

	/** More than this nobody reads. */
	private static final int MOST = 400;

	private Proposals() {
	}

	/**
	 * The proposals at a place in a text, the likeliest first. Only what is around the place is read, and nothing waits for an analysis, save for a text that nothing is known of
	 * yet: that is read as a whole. Call it in the background.
	 */
	public static List<Proposal> at(TextModel model, String text, int place) {
		int offset = Math.clamp(place, 0, text.length());
		Around around = Around.of(model, text, offset);
		return at(around).stream().map(proposal -> proposal.moved(around.shift())).toList();
	}

	/** The proposals at the place that is looked at, with their places in the text that is looked at. */
	public static List<Proposal> at(Around around) {
		String text = around.text();
		int offset = around.offset();
		return isProse(text, offset) ? List.of() : around.read(complete(text, offset), resource -> at(resource, text, offset));
	}

	/**
	 * A reference that is not written yet would take the next word of the text for its name, and what follows would make no sense any
	 * more. A word is put in its place for as long as the text is looked at.
	 */
	private static String complete(String text, int offset) {
		String before = text.substring(text.lastIndexOf('\n', offset - 1) + 1, offset);
		boolean open = !before.isBlank() && Character.isWhitespace(before.charAt(before.length() - 1));
		return open ? text.substring(0, offset) + "x" + text.substring(offset) : text;
	}

	private static List<Proposal> at(XtextResource resource, String text, int offset) {
		if (resource.getParseResult() == null) {
			return List.of();
		}
		ContentAssistContextFactory contexts = EditingLanguage.service(ContentAssistContextFactory.class);
		contexts.setPool(EditingLanguage.service(ExecutorService.class));
		ContentAssistContext[] context = contexts.create(text, new TextRegion(offset, 0), offset, resource);
		Collector found = new Collector(offset);
		EditingLanguage.injector().getInstance(Provider.class).createProposals(List.of(context), found);
		return found.proposals.values().stream()
				.sorted(Comparator.comparing(Proposal::kind).thenComparing(proposal -> proposal.label().toLowerCase(Locale.ROOT))).toList();
	}

	/** In a line of prose or a comment everything is the author's own. */
	private static boolean isProse(String text, int offset) {
		String before = text.substring(text.lastIndexOf('\n', offset - 1) + 1, offset).stripLeading();
		return before.startsWith("|") || before.startsWith("-") || before.contains("//");
	}

	private static final class Collector implements IIdeContentProposalAcceptor {
		final Map<String, Proposal> proposals = new LinkedHashMap<>();
		private final int offset;

		Collector(int offset) {
			this.offset = offset;
		}

		@Override
		public boolean canAcceptMoreProposals() {
			return proposals.size() < MOST;
		}

		@Override
		public void accept(ContentAssistEntry entry, int priority) {
			if (entry == null) {
				return;
			}
			if (entry.getSource() instanceof IEObjectDescription description) {
				reference(entry, description);
			} else if (entry.getSource() instanceof Keyword) {
				keyword(entry);
			}
		}

		private void reference(ContentAssistEntry entry, IEObjectDescription description) {
			boolean tier = description.getEClass() == ModelPackage.Literals.TIER;
			add(entry, title(description), tier ? Kind.TIER : Kind.REFERENCE);
		}

		private void keyword(ContentAssistEntry entry) {
			add(entry, Keywords.explain(entry.getProposal()), Kind.KEYWORD);
		}

		private void add(ContentAssistEntry entry, String detail, Kind kind) {
			int length = entry.getPrefix() == null ? 0 : entry.getPrefix().length();
			// The same element is known by its name alone and by its framework's and its own; the shorter comes first and is enough.
			String key = kind == Kind.REFERENCE && entry.getSource() instanceof IEObjectDescription description ? description.getEObjectURI().toString() : kind + entry.getProposal();
			proposals.putIfAbsent(key, new Proposal(offset - length, length, entry.getProposal(), entry.getProposal(), detail, kind));
		}

		private static String title(IEObjectDescription description) {
			String title = description.getUserData(ExportedNames.TITLE);
			EObject object = description.getEObjectOrProxy();
			return title != null ? title : object.eIsProxy() ? "" : Words.title(object);
		}
	}

	/** Xtext's proposals without those for names and texts that an author makes up. */
	static class Provider extends IdeContentProposalProvider {

		/** What is free text or a new name cannot be proposed; the values of an enumeration can. */
		@Override
		protected void _createProposals(RuleCall call, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
			if (call.getRule() instanceof EnumRule values) {
				EcoreUtil2.getAllContentsOfType(values, EnumLiteralDeclaration.class).forEach(value -> propose(value.getLiteral(), context, acceptor));
			}
		}

		@Override
		protected void _createProposals(Assignment assignment, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
			if (assignment.getTerminal() instanceof RuleCall call) {
				_createProposals(call, context, acceptor);
			} else if (assignment.getTerminal() instanceof CrossReference) {
				super._createProposals(assignment, context, acceptor);
			}
		}

		@Override
		protected void _createProposals(Keyword keyword, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
			if (filterKeyword(keyword, context)) {
				propose(keyword, context, acceptor);
			}
		}

		private void propose(Keyword keyword, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
			ContentAssistEntry entry = getProposalCreator().createProposal(keyword.getValue(), context, made -> made.setSource(keyword));
			acceptor.accept(entry, 0);
		}

		/** Signs are typed faster than chosen, and a keyword that only stands for a name is no proposal: any word would do there. */
		@Override
		protected boolean filterKeyword(Keyword keyword, ContentAssistContext context) {
			return Character.isLetter(keyword.getValue().charAt(0)) && !"Name".equals(GrammarUtil.containingRule(keyword).getName());
		}
	}
}
