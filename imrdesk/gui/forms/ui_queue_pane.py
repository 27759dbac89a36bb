# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'queue_pane.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QComboBox, QFrame,
    QHBoxLayout, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QStackedWidget, QToolButton,
    QVBoxLayout, QWidget)

from imrdesk.gui.one_line import OneLine
from imrdesk.gui.queue.choice_button import ChoiceButton
from imrdesk.gui.queue.view import QueueView

class Ui_QueuePane(object):
    def setupUi(self, QueuePane):
        if not QueuePane.objectName():
            QueuePane.setObjectName(u"QueuePane")
        QueuePane.resize(280, 640)
        self.column = QVBoxLayout(QueuePane)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.head = QFrame(QueuePane)
        self.head.setObjectName(u"head")
        self.head.setProperty(u"bar", True)
        self.head_column = QVBoxLayout(self.head)
        self.head_column.setSpacing(6)
        self.head_column.setObjectName(u"head_column")
        self.head_column.setContentsMargins(8, 8, 8, 8)
        self.words = QHBoxLayout()
        self.words.setSpacing(6)
        self.words.setObjectName(u"words")
        self.filter_text = QLineEdit(self.head)
        self.filter_text.setObjectName(u"filter_text")
        self.filter_text.setMaxLength(200)
        self.filter_text.setClearButtonEnabled(True)

        self.words.addWidget(self.filter_text)


        self.head_column.addLayout(self.words)

        self.facet_row = QHBoxLayout()
        self.facet_row.setSpacing(6)
        self.facet_row.setObjectName(u"facet_row")
        self.facets = ChoiceButton(self.head)
        self.facets.setObjectName(u"facets")
        self.facets.setCheckable(True)
        self.facets.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.facets.sizePolicy().hasHeightForWidth())
        self.facets.setSizePolicy(sizePolicy)

        self.facet_row.addWidget(self.facets)

        self.clear_facets = QToolButton(self.head)
        self.clear_facets.setObjectName(u"clear_facets")

        self.facet_row.addWidget(self.clear_facets)

        self.views = QToolButton(self.head)
        self.views.setObjectName(u"views")

        self.facet_row.addWidget(self.views)


        self.head_column.addLayout(self.facet_row)

        self.choices = QHBoxLayout()
        self.choices.setSpacing(6)
        self.choices.setObjectName(u"choices")
        self.sort_column = QComboBox(self.head)
        self.sort_column.setObjectName(u"sort_column")
        sizePolicy.setHeightForWidth(self.sort_column.sizePolicy().hasHeightForWidth())
        self.sort_column.setSizePolicy(sizePolicy)

        self.choices.addWidget(self.sort_column)

        self.sort_direction = QToolButton(self.head)
        self.sort_direction.setObjectName(u"sort_direction")
        self.sort_direction.setCheckable(True)

        self.choices.addWidget(self.sort_direction)


        self.head_column.addLayout(self.choices)


        self.column.addWidget(self.head)

        self.stack = QStackedWidget(QueuePane)
        self.stack.setObjectName(u"stack")
        self.queue = QueueView()
        self.queue.setObjectName(u"queue")
        self.queue.setFrameShape(QFrame.Shape.NoFrame)
        self.queue.setUniformItemSizes(True)
        self.queue.setMouseTracking(True)
        self.queue.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.queue.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.stack.addWidget(self.queue)
        self.nothing_matches = QWidget()
        self.nothing_matches.setObjectName(u"nothing_matches")
        self.nothing_column = QVBoxLayout(self.nothing_matches)
        self.nothing_column.setSpacing(8)
        self.nothing_column.setObjectName(u"nothing_column")
        self.above = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.nothing_column.addItem(self.above)

        self.nothing_text = QLabel(self.nothing_matches)
        self.nothing_text.setObjectName(u"nothing_text")
        self.nothing_text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing_text.setWordWrap(True)
        self.nothing_text.setProperty(u"role", u"muted")

        self.nothing_column.addWidget(self.nothing_text)

        self.clear_filter = QPushButton(self.nothing_matches)
        self.clear_filter.setObjectName(u"clear_filter")

        self.nothing_column.addWidget(self.clear_filter, 0, Qt.AlignmentFlag.AlignHCenter)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.nothing_column.addItem(self.below)

        self.stack.addWidget(self.nothing_matches)

        self.column.addWidget(self.stack)

        self.count = OneLine(QueuePane)
        self.count.setObjectName(u"count")
        self.count.setProperty(u"role", u"muted")
        self.count.setMargin(8)

        self.column.addWidget(self.count)


        self.retranslateUi(QueuePane)

        self.stack.setCurrentIndex(0)


        QMetaObject.connectSlotsByName(QueuePane)
    # setupUi

    def retranslateUi(self, QueuePane):
        self.filter_text.setPlaceholderText(QCoreApplication.translate("QueuePane", u"Filter by case, file or treatment", None))
#if QT_CONFIG(accessibility)
        self.filter_text.setAccessibleName(QCoreApplication.translate("QueuePane", u"Filter the queue", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.facets.setAccessibleName(QCoreApplication.translate("QueuePane", u"What the queue shows", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.clear_facets.setAccessibleName(QCoreApplication.translate("QueuePane", u"Clear the filter", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.clear_facets.setToolTip(QCoreApplication.translate("QueuePane", u"Clear the filter", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.views.setAccessibleName(QCoreApplication.translate("QueuePane", u"Kept views", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.views.setToolTip(QCoreApplication.translate("QueuePane", u"Kept views: a filter and an order under a name", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.sort_column.setAccessibleName(QCoreApplication.translate("QueuePane", u"Order of the queue", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.sort_direction.setAccessibleName(QCoreApplication.translate("QueuePane", u"Reverse the order", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.sort_direction.setToolTip(QCoreApplication.translate("QueuePane", u"Reverse the order", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.queue.setAccessibleName(QCoreApplication.translate("QueuePane", u"Queue of determinations", None))
#endif // QT_CONFIG(accessibility)
        self.nothing_text.setText(QCoreApplication.translate("QueuePane", u"No document matches this filter.", None))
        self.clear_filter.setText(QCoreApplication.translate("QueuePane", u"Clear the filter", None))
        pass
    # retranslateUi

