package framewright.format.document.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import framewright.format.document.source.Block;
import framewright.format.document.source.Block.Kind;
import framewright.format.document.source.Block.Line;

/**
 * A grid in which people say of each of their practices where they stand: a question, and phrases that answer it in the first person. What they answer
 * for is often left blank, and the head of its column stands before the question.
 *
 * @param heads the blocks that hold the question
 * @param rows what the rows are; empty where the document does not say it
 * @param question the question
 * @param answers the phrases, a block each
 */
public record AnswerGrid(List<Block> heads, String rows, String question, List<Block> answers) {

	private static final Pattern ANSWER = Pattern.compile("(?i)(?:I|We|My|Our|They|Yes|No|Not|Never|Rarely|Seldom|Sometimes|Often|Usually|Mostly|Always)\\b[^?]*");
	private static final Pattern FIRST_PERSON = Pattern.compile("(?i)(?:I|We|My|Our)\\b.*");
	private static final Pattern QUESTION = Pattern.compile("^(?:(.*\\S)\\s+)?((?:What|How|Where|Which|When|Who|Do|Does|Is|Are|Have|Has)\\b[^?]*\\?)$");
	private static final int LONGEST = 14;
	private static final int FEWEST = 3;

	/** What is longer holds no mere question, in characters. */
	private static final int LONGEST_HEAD = 1_000;

	/** The grid that a part of a document consists of; empty when it is anything else. */
	public static Optional<AnswerGrid> in(List<Block> blocks) {
		List<Block> heads = new ArrayList<>();
		List<Block> answers = new ArrayList<>();
		for (Block block : blocks) {
			List<Block> texts = block.is(Kind.BULLETS) ? block.children().stream().flatMap(item -> item.children().stream()).toList() : List.of(block);
			for (Block text : texts) {
				if (!text.is(Kind.PARAGRAPH)) {
					return Optional.empty();
				}
				List<Block> phrases = phrases(text);
				if (phrases.stream().allMatch(AnswerGrid::isAnswer)) {
					answers.addAll(phrases);
				} else if (answers.isEmpty()) {
					heads.add(text);
				} else {
					return Optional.empty();
				}
			}
		}
		long own = answers.stream().filter(answer -> FIRST_PERSON.matcher(answer.words()).matches()).count();
		String last = heads.isEmpty() ? "" : heads.get(heads.size() - 1).words();
		String head = last.length() > LONGEST_HEAD ? "" : last;
		Matcher question = QUESTION.matcher(head);
		boolean grid = answers.size() >= FEWEST && own * 2 > answers.size() && heads.size() <= 2 && question.matches();
		return grid ? Optional.of(new AnswerGrid(List.copyOf(heads), question.group(1) == null ? "" : question.group(1), question.group(2), List.copyOf(answers))) : Optional.empty();
	}

	/** A paragraph cut before each line that begins like an answer. */
	private static List<Block> phrases(Block paragraph) {
		List<Block> phrases = new ArrayList<>();
		List<Line> lines = new ArrayList<>();
		for (Line line : paragraph.lines()) {
			boolean begins = !lines.isEmpty() && Character.isUpperCase(line.text().codePointAt(0)) && ANSWER.matcher(line.text()).matches() && isAnswer(Block.paragraph(lines));
			if (begins) {
				phrases.add(Block.paragraph(lines));
				lines.clear();
			}
			lines.add(line);
		}
		phrases.add(Block.paragraph(lines));
		return phrases;
	}

	private static boolean isAnswer(Block block) {
		return ANSWER.matcher(block.words()).matches() && Sentences.count(block.words()) <= LONGEST;
	}
}
